import { addNgrams, type Counts, overlapOf } from './ngrams.ts'

const orders = 4

/**
 * Of the words of a reference and of an answer: [words of the answer, of the reference, matches of 1 to 4
 * words, runs of 1 to 4 words in the answer]. Source: sacrebleu's corpus BLEU (exponential smoothing).
 */
export function bleuCounts(
  expected: readonly string[],
  words: readonly string[],
): readonly number[] {
  const matches: number[] = []
  const totals: number[] = []
  for (let order = 1; order <= orders; order++) {
    matches.push(overlapOf(runs(words, order), runs(expected, order)))
    totals.push(Math.max(0, words.length - order + 1))
  }
  return [words.length, expected.length, ...matches, ...totals]
}

/** 0 to 100. */
export function bleuScore(counts: readonly number[]): number {
  const [length = 0, expected = 0, ...rest] = counts
  const matches = rest.slice(0, orders)
  const totals = rest.slice(orders)
  if (matches.every((count) => count === 0)) return 0
  let smoothing = 1
  let logarithms = 0
  for (const [at, total] of totals.entries()) {
    const hits = matches[at] ?? 0
    if (total > 0 && hits === 0) smoothing *= 2
    const share = total === 0 ? 0 : hits === 0 ? 100 / (smoothing * total) : (100 * hits) / total
    // The logarithm of nothing, in sacrebleu.
    logarithms += share === 0 ? -9999999999 : Math.log(share)
  }
  const brevity = length >= expected ? 1 : Math.exp(1 - expected / length)
  return brevity * Math.exp(logarithms / orders)
}

function runs(words: readonly string[], order: number): Counts {
  const counts: Counts = new Map()
  addNgrams(counts, words, order, ' ')
  return counts
}
