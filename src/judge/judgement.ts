import { type AnswerFormat, answersEqual, extractAnswer } from '../answer/index.ts'
import { IqError } from '../errors/index.ts'
import type { Finish, OutcomeKind } from '../item/index.ts'
import type { FilteredScore } from '../lm-eval/index.ts'

/** What can become of an item that was answered. */
type AnswerOutcome = Exclude<OutcomeKind, 'missing'>

export interface Judgement {
  readonly outcome: AnswerOutcome
  /** Points, 0 to 1. */
  readonly score: number
  /** What was read out of the answer; `undefined` when nothing was. */
  readonly extracted: string | undefined
}

interface ExpectedAnswer {
  readonly format: AnswerFormat
  /** Any of these is right. */
  readonly keys: readonly string[]
  /** Number of choices of a `letter` item. */
  readonly choices?: number
}

/** Judges one answer by extracting it and comparing it with the keys. */
export function judgeAnswer(expected: ExpectedAnswer, text: string, finish: Finish): Judgement {
  const extraction = extractAnswer(
    expected.format,
    text,
    expected.choices === undefined ? {} : { choices: expected.choices },
  )
  if (extraction.kind !== 'answer') {
    return { outcome: finished(extraction.kind, finish), score: 0, extracted: undefined }
  }
  const { value } = extraction
  const right = expected.keys.some((key) => answersEqual(expected.format, value, key))
  const outcome = finished(right ? 'correct' : 'incorrect', finish)
  return { outcome, score: outcome === 'correct' ? 1 : 0, extracted: value }
}

/** Which of a task's scores counts; absent names mean the first. */
interface PrimaryScore {
  readonly filter: string | undefined
  readonly metric: string | undefined
}

/** What lm-evaluation-harness's regular expressions give when nothing matches. */
const fallbacks: ReadonlySet<string> = new Set(['[invalid]', ''])

/**
 * Judges an item by the task file's own filters and metrics: the primary metric is the score, 0 to
 * 1, and only 1 is correct.
 * @throws IqError `SUITE` when there is no such filter or metric, or its value is no such score
 */
export function judgeScores(
  scores: readonly FilteredScore[],
  primary: PrimaryScore,
  finish: Finish,
): Judgement {
  const chosen = scores.find(({ filter }) => filter === (primary.filter ?? scores[0]?.filter))
  const metric = primary.metric ?? chosen?.metrics.keys().next().value
  const value = metric === undefined ? undefined : chosen?.metrics.get(metric)
  if (value?.kind !== 'number' || !(value.value >= 0 && value.value <= 1)) {
    const name = `metric '${metric}' under filter '${primary.filter ?? chosen?.filter}'`
    throw new IqError('SUITE', `${name} gives no score from 0 to 1 for an item`)
  }
  const [answer] = chosen?.filtered ?? []
  const extracted = typeof answer === 'string' ? answer : undefined
  const unread = value.value < 1 && extracted !== undefined && fallbacks.has(extracted)
  const kind = value.value === 1 ? 'correct' : unread ? 'unparsed' : 'incorrect'
  const outcome = finished(kind, finish)
  return {
    outcome,
    score: outcome === 'refused' ? 0 : value.value,
    extracted: unread ? undefined : extracted,
  }
}

/** How an answer ends: a filter of the provider refuses whatever came through; a length limit excuses nothing right. */
export function finished(
  outcome: Exclude<AnswerOutcome, 'truncated'>,
  finish: Finish,
): AnswerOutcome {
  if (finish === 'filtered') return 'refused'
  return finish === 'length' && outcome !== 'correct' ? 'truncated' : outcome
}
