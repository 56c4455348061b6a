import { crossing, type Interval } from '../stats/index.ts'
import { mixtureWealth } from './confidence-sequence.ts'

/** Scores in [0,1] of one of two samples. */
export interface Summed {
  readonly sum: number
  readonly n: number
}

const edge = 1e-9
/** Halvings of a search for a least value. */
const steps = 45

/**
 * Interval for the difference of the means of two independent samples of scores in [0,1] that holds whenever each of
 * them is stopped: P(the difference lies outside) <= alpha.
 *
 * It holds every d for which some m makes the product of both wealths small: `W1(m + d) W2(m) < 1 / alpha`, where W is
 * the mixture wealth of `confidenceSequence`. At the true means the product of two independent e-values is an e-value,
 * and the least product over m is no greater (Vovk and Wang 2021, arXiv 1912.06116). log W is convex, so the least
 * product is convex in d, and each end is found by bisection.
 */
export function differenceSequence(first: Summed, second: Summed, alpha: number): Interval {
  if (first.n === 0 || second.n === 0) return { lower: -1, upper: 1 }
  const bound = Math.log(1 / alpha)
  const [one, other] = [mixtureWealth(first), mixtureWealth(second)]
  const excess = (d: number) => leastOver((m) => one(m + d) + other(m), d) - bound
  const centre = first.sum / first.n - second.sum / second.n
  const [low, high] = [-1 + 4 * edge, 1 - 4 * edge]
  const middle = Math.min(high, Math.max(low, centre))
  return {
    lower: excess(low) < 0 ? -1 : crossing(excess, low, middle),
    upper: excess(high) < 0 ? 1 : crossing(excess, middle, high),
  }
}

/** The least log of both wealths over all pairs of means that differ by `d`. */
function leastOver(at: (m: number) => number, d: number): number {
  let [low, high] = [Math.max(edge, edge - d), Math.min(1 - edge, 1 - edge - d)]
  for (let step = 0; step < steps; step++) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3]
    if (at(one) < at(other)) high = other
    else low = one
  }
  return at((low + high) / 2)
}
