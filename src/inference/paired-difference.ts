import { mean, variance } from 'simple-statistics'
import { type Interval, wilsonInterval } from '../stats/index.ts'

/** How much better the first of two nodes is than the second. */
export interface PairedDifference {
  /** Mean of first - second, in [-1,1]. */
  readonly difference: number
  readonly interval: Interval
}

/**
 * Difference of two nodes on the same items, scores in [0,1] in the same order. Pairing removes
 * what both find hard: `Var = Var(a) + Var(b) - 2 Cov(a,b)` (Miller 2024, arXiv 2411.00640,
 * section 4). The differences are mapped to [0,1] and given their Wilson interval, so even nodes
 * that agree on every item get an interval of positive width. Throws RangeError without items.
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
  confidence: number,
): PairedDifference {
  const n = first.length
  if (n === 0 || second.length !== n) {
    throw new RangeError(`${n} and ${second.length} scores cannot be paired`)
  }
  const halves = first.map((score, i) => (1 + score - (second[i] ?? 0)) / 2)
  const centre = mean(halves)
  const half = wilsonInterval({ mean: centre, n, variance: variance(halves) }, confidence)
  return {
    difference: 2 * centre - 1,
    interval: { lower: 2 * half.lower - 1, upper: 2 * half.upper - 1 },
  }
}
