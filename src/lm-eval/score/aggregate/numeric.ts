import type { MetricValue } from '../metrics/index.ts'
import type { Statistic } from './statistic.ts'

/** The arithmetic mean; sums run from left to right, as in the recorded scores. */
export function mean(values: readonly MetricValue[]): Statistic {
  const numbers = numbersOf(values)
  return (indices) => sum(numbers, indices) / indices.length
}

/** lm-eval's median: of an even number of values the upper one of the middle two. */
export function median(values: readonly MetricValue[]): Statistic {
  const numbers = numbersOf(values)
  return (indices) => {
    const drawn = Float64Array.from(indices, (index) => numbers[index] ?? Number.NaN).sort()
    return drawn[Math.floor(drawn.length / 2)] ?? Number.NaN
  }
}

/** The mean of the values that are numbers; NaN without any. */
export function nanMean(values: readonly MetricValue[]): Statistic {
  const numbers = numbersOf(values)
  const ones = numbers.map((value) => (Number.isNaN(value) ? 0 : 1))
  const known = numbers.map((value) => (Number.isNaN(value) ? 0 : value))
  return (indices) => sum(known, indices) / sum(ones, indices)
}

/** e to the negative mean log-likelihood. */
export function perplexity(values: readonly MetricValue[]): Statistic {
  const average = mean(values)
  return (indices) => Math.exp(-average(indices))
}

/** Perplexity per unit of weight (word or byte). */
export function weightedPerplexity(values: readonly MetricValue[]): Statistic {
  const average = weightedMean(values)
  return (indices) => Math.exp(-average(indices))
}

export function bitsPerByte(values: readonly MetricValue[]): Statistic {
  const average = weightedMean(values)
  return (indices) => -average(indices) / Math.LN2
}

function weightedMean(values: readonly MetricValue[]): Statistic {
  const likelihoods = Float64Array.from(values, (value) =>
    value.kind === 'weighted' ? value.logLikelihood : Number.NaN,
  )
  const weights = Float64Array.from(values, (value) =>
    value.kind === 'weighted' ? value.weight : Number.NaN,
  )
  return (indices) => sum(likelihoods, indices) / sum(weights, indices)
}

function numbersOf(values: readonly MetricValue[]): Float64Array {
  return Float64Array.from(values, (value) => (value.kind === 'number' ? value.value : Number.NaN))
}

function sum(numbers: Float64Array, indices: Uint32Array): number {
  let total = 0
  for (const index of indices) total += numbers[index] ?? Number.NaN
  return total
}
