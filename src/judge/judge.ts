import { IqError, isIqError } from '../errors/index.ts'
import { type Finish, finishes, type Item, type Request, type Sample } from '../item/index.ts'
import {
  compileScorer,
  type FilteredScore,
  isLmEvalItem,
  isLmEvalTask,
  type LmEvalTask,
  readResponse,
  requireLmEvalTask,
  type Scorer,
  scoredItem,
  scoringOf,
  writeLikelihood,
} from '../lm-eval/index.ts'
import {
  isGeneratedItem,
  isGeneratedTask,
  isPictureItem,
  isPictureTask,
  type SuiteTask,
} from '../suite/index.ts'
import { within } from './deadline.ts'
import { judgeExpected } from './expected.ts'
import { judgeFindings } from './findings.ts'
import { type Judgement, judgeAnswer, judgeScores } from './judgement.ts'

type Judged = Pick<Sample, 'outcome' | 'reason' | 'score' | 'extracted'>

/** Judges an item by what its sample keeps of the answers, so that it can be judged again. Pure. */
export type Judge = (item: Item, stored: Pick<Sample, 'responses' | 'finish'>) => Judged

/**
 * Compiles the way in which the answers of a task are judged: by our own extraction where the suite
 * names an answer format, otherwise by the filters and metrics of the task file.
 * @throws IqError `SUITE` when the task cannot be judged so
 */
export function compileJudge(share: SuiteTask): Judge {
  const judge = wayOf(share)
  const isBounded = isLmEvalTask(share.task) && share.answer === undefined && share.task.generates
  return (item, stored) => {
    const judged = isBounded
      ? within(filterMs, () => judge(item, stored))
      : { value: judge(item, stored) }
    if (!judged) return { outcome: 'unparsed', reason: tooSlow, score: 0, extracted: null }
    const { outcome, score, extracted } = judged.value
    return { outcome, reason: null, score, extracted: extracted ?? null }
  }
}

/** Filters of task files take microseconds; those of hostile answers may take hours. */
export const filterMs = 2000

/** Why an answer was not read: not to be tried again by whoever judges it once more. */
export const tooSlow = `the task's filters took longer than ${filterMs / 1000} s`

function wayOf(share: SuiteTask): Judging {
  if (isGeneratedTask(share.task)) return byExpectation(share)
  if (isPictureTask(share.task)) return byFindings
  return share.answer === undefined ? byScorer(share) : byAnswer(share, share.answer)
}

type Judging = (item: Item, stored: Pick<Sample, 'responses' | 'finish'>) => Judgement

function byAnswer({ task }: SuiteTask, format: NonNullable<SuiteTask['answer']>): Judging {
  if (!task.generates) {
    throw new IqError('SUITE', `task '${task.name}': no 'answer' is read out of log-likelihoods`, {
      next: "leave out 'answer' in suite.json",
    })
  }
  return (item, { responses, finish }) => {
    const { accepted: keys, letters: choices } = item
    return judgeAnswer(
      { format, keys, ...(choices !== undefined && { choices }) },
      responses[0] ?? '',
      finishOf(finish),
    )
  }
}

/** A generated item says how its own answer is read. */
function byExpectation({ task, answer, metric, filter }: SuiteTask): Judging {
  const given = Object.entries({ answer, metric, filter }).find(([, value]) => value !== undefined)
  if (given !== undefined) {
    throw new IqError('SUITE', `task '${task.name}': generated items say how they are judged`, {
      next: `leave out '${given[0]}' in suite.json`,
    })
  }
  return (item, { responses, finish }) => {
    if (!isGeneratedItem(item)) throw new TypeError(`item ${item.index} is of another family`)
    return judgeExpected(item.placed.expected, responses[0] ?? '', finishOf(finish))
  }
}

/** The answer is what the scorer found in the picture; what a filter refused is refused. */
const byFindings: Judging = (item, { responses, finish }) => {
  if (!isPictureItem(item)) throw new TypeError(`item ${item.index} is of another family`)
  if (finish === 'filtered') return { outcome: 'refused', score: 0, extracted: undefined }
  return judgeFindings(item.placed.wanted, responses[0] ?? '')
}

function byScorer({ task, filter, metric }: SuiteTask): Judging {
  const scorer = compiled(requireLmEvalTask(task, 'scoring by filters and metrics'))
  const judge: Judging = (item, { responses, finish }) => {
    if (!isLmEvalItem(item)) throw new TypeError(`item ${item.index} is of another family`)
    const read = item.requests.map((request, at) => readResponse(request, responses[at] ?? ''))
    const scores = scoresOf(scorer, scoredItem(item, read))
    if (!scores) return { outcome: 'unparsed', score: 0, extracted: undefined }
    return judgeScores(scores, { filter, metric }, finishOf(finish))
  }
  refuseOpen(scorer, metric)
  tryOut(judge, task)
  return judge
}

/**
 * A percentage is no score of an item, whatever the tried-out answers give.
 * @throws IqError `SUITE` naming the metrics that are
 */
function refuseOpen({ task, aggregations, scores }: Scorer, metric: string | undefined): void {
  const counted = metric ?? aggregations.keys().next().value ?? ''
  if (!aggregations.has(counted) || scores.has(counted)) return
  throw new IqError('SUITE', `task '${task}': metric '${counted}' gives no score from 0 to 1`, {
    next:
      scores.size > 0
        ? `name one that does by "metric" in suite.json: ${[...scores].join(', ')}`
        : 'choose a task file with a metric of single items',
  })
}

/**
 * The scores of an item; undefined where a filter fails on the answer, such as a `group_select` beyond
 * its matches. lm-eval ends its run there: a node could end its own denial by one short answer.
 */
export function scoresOf(
  scorer: Scorer,
  item: ReturnType<typeof scoredItem>,
): readonly FilteredScore[] | undefined {
  try {
    return scorer.score(item)
  } catch (error) {
    if (isIqError(error) && error.code === 'SUITE') return undefined
    throw error
  }
}

/** The scorer of a task. @throws IqError `SUITE` naming file, line and key of what cannot be scored by */
function compiled(task: LmEvalTask): Scorer {
  try {
    return compileScorer(scoringOf(task))
  } catch (error) {
    if (!isIqError(error)) throw error
    const { places, place } = task.config
    const key = /metric|aggregation/u.test(error.message) ? 'metric_list' : 'filter_list'
    const { next } = error
    throw new IqError(error.code, `${places.get(key) ?? place}: ${key}: ${error.message}`, {
      ...(next !== undefined && { next }),
      cause: error,
    })
  }
}

/** Judges made-up answers to one item: a metric that is no score is found before anything is asked. */
function tryOut(judge: Judging, task: SuiteTask['task']): void {
  const item = task.item(0)
  try {
    judge(item, { responses: item.requests.map(madeUp), finish: null })
  } catch (error) {
    if (!isIqError(error)) throw error
    const details = error.next === undefined ? {} : { next: error.next }
    const message = `task '${task.name}': ${error.message}`
    throw new IqError(error.code, message, { ...details, cause: error })
  }
}

function madeUp({ kind }: Request): string {
  if (kind === 'generate') return ''
  return writeLikelihood({ logLikelihood: -1, tokens: 1, greedy: false })
}

/** Log-likelihoods end in no way at all. */
function finishOf(finish: string | null): Finish {
  return finishes.find((known) => known === finish) ?? 'unknown'
}
