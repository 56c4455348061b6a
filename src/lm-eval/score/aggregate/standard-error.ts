import { PythonRandom } from '../../python/index.ts'
import type { Statistic } from './statistic.ts'

/** Resamples drawn from one seed. */
const chunk = 1000

/** The standard error of a mean: sample deviation over the root of n; `undefined` below 2 values. */
export function meanError(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined
  return sampleDeviation(Float64Array.from(values)) / Math.sqrt(values.length)
}

/**
 * The deviation of a statistic over resamples of `size` items with replacement: lm-eval's
 * `bootstrap_stderr` (api/metrics.py), number by number. Chunk i of 1,000 resamples is drawn from
 * Python's `Random(i)`; fewer than 1,000 iterations are one shorter chunk.
 */
export function bootstrapError(statistic: Statistic, size: number, iterations: number): number {
  const length = Math.min(chunk, iterations)
  const replicates = new Float64Array(Math.floor(iterations / length) * length)
  let random = new PythonRandom(0)
  for (let at = 0; at < replicates.length; at++) {
    if (at % length === 0) random = new PythonRandom(at / length)
    replicates[at] = statistic(random.choices(size, size))
  }
  return sampleDeviation(replicates)
}

function sampleDeviation(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  const mean = total / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / (values.length - 1))
}
