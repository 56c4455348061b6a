import { type AnswerFormat, answersEqual, extractAnswer } from './answer/index.ts'

/** Why a dispatched item has no answer; the faults of a node. */
export type MissingReason =
  | 'unreachable'
  | 'timeout'
  | 'status'
  | 'oversized'
  | 'malformed'
  | 'redirect'

/** What became of an item. Every dispatched item ends in exactly one. */
export type Outcome =
  | { readonly kind: 'correct' }
  | { readonly kind: 'incorrect' }
  | { readonly kind: 'unparsed' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'missing'; readonly reason: MissingReason }

/** Why a node stopped writing. */
export type Finish = 'stop' | 'length' | 'filtered' | 'unknown'

export interface Judgement {
  readonly outcome: Outcome
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
  return { outcome, score: outcome.kind === 'correct' ? 1 : 0, extracted: value }
}

/** What lm-evaluation-harness's regular expressions give when nothing matches. */
const fallbacks: ReadonlySet<string> = new Set(['[invalid]', ''])

/**
 * Judges an item of a task by the value of its primary metric, 0 to 1; only 1 is correct.
 * `filtered` is the filtered answer, where it is text.
 */
export function judgeMetric(
  score: number,
  filtered: string | undefined,
  finish: Finish,
): Judgement {
  if (!(score >= 0 && score <= 1)) throw new RangeError(`a score of ${score} is not from 0 to 1`)
  const unread = score === 0 && filtered !== undefined && fallbacks.has(filtered)
  const outcome = finished(score === 1 ? 'correct' : unread ? 'unparsed' : 'incorrect', finish)
  return {
    outcome,
    score: outcome.kind === 'refused' ? 0 : score,
    extracted: unread ? undefined : filtered,
  }
}

/** An item without any answer counts as wrong. */
export function judgeMissing(reason: MissingReason): Judgement {
  return { outcome: { kind: 'missing', reason }, score: 0, extracted: undefined }
}

/** A filter of the provider refuses whatever came through; a length limit excuses nothing right. */
function finished(kind: 'correct' | 'incorrect' | 'unparsed' | 'refused', finish: Finish): Outcome {
  if (finish === 'filtered') return { kind: 'refused' }
  if (finish === 'length' && kind !== 'correct') return { kind: 'truncated' }
  return { kind }
}
