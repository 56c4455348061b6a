import { crossing, type Interval } from '../stats/index.ts'
import { logBeta } from './beta.ts'

/** Prior of the mixture: Beta(1/2, 1/2), nearly best for small and large shares alike. */
const prior = 0.5
const edge = 1e-12

/**
 * Interval for the mean of `n` scores in [0,1] with the sum `sum` that holds for all n at once:
 * P(the mean lies outside at any n) <= alpha, so one may look after every answer and stop at will.
 *
 * It holds every m whose mixture wealth `B(½ + sum, ½ + n - sum) / B(½, ½) / (m^sum (1-m)^(n-sum))`
 * is below 1/alpha (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021, arXiv 1810.08240,
 * beta-binomial mixture). For scores between 0 and 1, `(p/m)^x ((1-p)/(1-m))^(1-x)` is convex in x,
 * hence at most the bet `1 + (p-m)/(m(1-m)) (x-m)`, and the wealth remains a supermartingale.
 */
export function confidenceSequence(sum: number, n: number, alpha: number): Interval {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie in (0,1), got ${alpha}`)
  if (!(sum >= 0 && sum <= n)) throw new RangeError(`${n} scores in [0,1] cannot sum to ${sum}`)
  if (n === 0) return { lower: 0, upper: 1 }
  const wealth = mixtureWealth({ sum, n })
  const excess = (m: number) => wealth(m) + Math.log(alpha)
  const mean = Math.min(1 - edge, Math.max(edge, sum / n))
  return {
    lower: sum === 0 || excess(edge) < 0 ? 0 : crossing(excess, edge, mean),
    upper: sum === n || excess(1 - edge) < 0 ? 1 : crossing(excess, mean, 1 - edge),
  }
}

/** Natural logarithm of the mixture wealth of `n` scores against the mean `m`, a convex function of `m`. */
export function mixtureWealth({
  sum,
  n,
}: {
  readonly sum: number
  readonly n: number
}): (m: number) => number {
  const mixture = logBeta(prior + sum, prior + n - sum) - logBeta(prior, prior)
  return (m) => mixture - sum * Math.log(m) - (n - sum) * Math.log1p(-m)
}
