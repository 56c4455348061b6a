import type { Completion } from '../node/index.ts'
import {
  acceptedAnswers,
  type Judgement,
  judgeAnswer,
  letterCount,
  type Sample,
} from '../score/index.ts'
import type { Item, SuiteTask } from '../suite/index.ts'

type Judged = Pick<Sample, 'outcome' | 'reason' | 'score' | 'extracted'>

/** Judges the answers to one item by the way its suite reads answers. */
export function judgeAnswers(
  share: SuiteTask,
  item: Item,
  completions: readonly Completion[],
): Judged {
  const [first] = completions
  if (!first) throw new Error(`item ${item.index} of ${share.task.name} has no request`)
  const { outcome, score, extracted } = judge(share, item, first)
  return {
    outcome: outcome.kind,
    reason: outcome.kind === 'missing' ? outcome.reason : null,
    score,
    extracted: extracted ?? null,
  }
}

function judge(share: SuiteTask, item: Item, { text, finish }: Completion): Judgement {
  if (share.answer === undefined) {
    throw new Error(`${share.task.name}: scoring by the task file's own filters is not wired yet`)
  }
  const choices = letterCount(item)
  return judgeAnswer(
    {
      format: share.answer,
      keys: acceptedAnswers(item),
      ...(choices === undefined ? {} : { choices }),
    },
    text,
    finish,
  )
}
