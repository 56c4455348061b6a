import type { Interval } from '../stats/index.ts'
import { betaQuantile } from './beta.ts'

/**
 * Exact interval of Clopper and Pearson (1934) for `right` right answers out of `n`: its coverage
 * is at least `confidence` for every true share. The ends are quantiles of Beta distributions,
 * `Beta(k, n-k+1)` and `Beta(k+1, n-k)`; [0,1] when `n` is 0.
 */
export function clopperPearsonInterval(right: number, n: number, confidence: number): Interval {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`)
  }
  if (!(Number.isInteger(right) && Number.isInteger(n) && right >= 0 && right <= n)) {
    throw new RangeError(`${right} of ${n} is no count of right answers`)
  }
  const tail = (1 - confidence) / 2
  return {
    lower: right === 0 ? 0 : betaQuantile(tail, right, n - right + 1),
    upper: right === n ? 1 : betaQuantile(1 - tail, right + 1, n - right),
  }
}
