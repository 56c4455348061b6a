import { strings } from '../../python/index.ts'
import { addNgrams, type Counts, overlapOf } from './ngrams.ts'

/** A text as ROUGE sees it: its lines, each as its words of ASCII letters and digits. */
export interface RougeText {
  readonly lines: readonly (readonly string[])[]
  readonly words: readonly string[]
}

/** F-measures from 0 to 100: of single words, of pairs, of common subsequences of lines. */
export interface RougeScores {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeLsum: number
}

/** Source: rouge_score's default tokenizer, without stemming. */
export function rougeText(text: string): RougeText {
  const lines = text
    .split('\n')
    .map((line): readonly string[] => strings.lower(line).match(/[a-z0-9]+/gu) ?? [])
  return { lines, words: lines.flat() }
}

/** What rouge_score 0.1.2 gives for one pair (rouge_scorer.py). */
export function rougeScores(reference: RougeText, answer: RougeText): RougeScores {
  return {
    rouge1: ofRuns(reference, answer, 1),
    rouge2: ofRuns(reference, answer, 2),
    rougeLsum: ofLines(reference, answer),
  }
}

function ofRuns(reference: RougeText, answer: RougeText, order: number): number {
  const [expected, found] = [reference, answer].map(({ words }) => {
    const counts: Counts = new Map()
    addNgrams(counts, words, order, ' ')
    return { counts, total: Math.max(1, words.length - order + 1) }
  }) as [Runs, Runs]
  const shared = overlapOf(expected.counts, found.counts)
  return fMeasure(shared / found.total, shared / expected.total)
}

interface Runs {
  readonly counts: Counts
  readonly total: number
}

/**
 * Summary-level ROUGE-L: of each line of the reference the words that belong to a common subsequence with
 * any line of the answer; no word counts more often than it stands in either text.
 */
function ofLines(reference: RougeText, answer: RougeText): number {
  if (reference.words.length === 0 || answer.words.length === 0) return 0
  const left: Counts = new Map()
  addNgrams(left, reference.words, 1, '')
  const right: Counts = new Map()
  addNgrams(right, answer.words, 1, '')
  let hits = 0
  for (const line of reference.lines) {
    for (const word of inAnyOf(line, answer.lines)) {
      const [here = 0, there = 0] = [left.get(word), right.get(word)]
      if (here === 0 || there === 0) continue
      hits++
      left.set(word, here - 1)
      right.set(word, there - 1)
    }
  }
  return fMeasure(hits / answer.words.length, hits / reference.words.length)
}

/** The words of a line, in its order, that belong to its common subsequence with one of the others. */
function inAnyOf(line: readonly string[], others: RougeText['lines']): readonly string[] {
  const common = new Set(others.flatMap((other) => commonPlaces(line, other)))
  return line.filter((_, at) => common.has(at))
}

/** Where in `line` the words of a longest common subsequence stand: of several the one rouge_score takes. */
function commonPlaces(line: readonly string[], other: readonly string[]): readonly number[] {
  const width = other.length + 1
  const lengths = new Uint32Array((line.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = 1; row <= line.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      lengths[row * width + column] =
        line[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1))
    }
  }
  const places: number[] = []
  for (let row = line.length, column = other.length; row > 0 && column > 0; ) {
    if (line[row - 1] === other[column - 1]) {
      places.push(row - 1)
      row--
      column--
    } else if (at(row, column - 1) > at(row - 1, column)) column--
    else row--
  }
  return places
}

function fMeasure(precision: number, recall: number): number {
  return precision + recall > 0 ? ((2 * precision * recall) / (precision + recall)) * 100 : 0
}
