import type { Interval } from '../stats/index.ts'

/** A score with its interval, on any scale. */
export interface Estimated {
  readonly score: number
  readonly interval: Interval
}

/**
 * Difference of two scores from independent samples, by the method of variance estimates recovery: `L = d -
 * sqrt((s1 - l1)² + (u2 - s2)²)`, `U = d + sqrt((u1 - s1)² + (s2 - l2)²)`. With Wilson intervals of proportions it is
 * the hybrid score interval of Newcombe (1998, Statistics in Medicine 17, 873-890, method 10). The confidence is that
 * of the two intervals. Items that both samples share make it wider than need be, as far as both find the same items
 * hard.
 */
export function independentDifference(first: Estimated, second: Estimated) {
  const difference = first.score - second.score
  const below = Math.hypot(first.score - first.interval.lower, second.interval.upper - second.score)
  const above = Math.hypot(first.interval.upper - first.score, second.score - second.interval.lower)
  return { difference, interval: { lower: difference - below, upper: difference + above } }
}
