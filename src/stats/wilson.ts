import { clampToUnit, type Interval } from './interval.ts'
import { twoSidedQuantile } from './normal.ts'

/** The mean of `n` scores in [0,1]; for right or wrong answers, the share of right ones. */
export interface ScoreMean {
  readonly mean: number
  /** Scores seen; may be fractional when it is an effective number. */
  readonly n: number
  /**
   * Mean squared deviation of the scores, divisor `n`. Default: that of right or wrong answers,
   * `mean (1 - mean)`, the largest a mean in [0,1] allows.
   */
  readonly variance?: number
  /** Items in the pool the scores were drawn from without replacement. Default: unlimited. */
  readonly poolSize?: number
}

/**
 * Wilson score interval (Wilson 1927) for a mean of scores in [0,1]; [0,1] when `n` is 0.
 *
 * For right or wrong answers it is the textbook interval
 * `(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Scores that vary less count for more:
 * `n` becomes `n p(1-p) / v`, where `v` mixes the seen variance with `z²` observations of the
 * largest one, so that scores that happen to be all alike never give zero width. With `poolSize`,
 * `n` is divided by `1 - n/N`; a pool seen in full is known exactly.
 */
export function wilsonInterval(score: ScoreMean, confidence: number): Interval {
  const z = twoSidedQuantile(confidence)
  if (score.n === 0) return { lower: 0, upper: 1 }
  checkScoreMean(score)
  const n = effectiveSize(score, z * z)
  if (n === Number.POSITIVE_INFINITY) return { lower: score.mean, upper: score.mean }
  const shrink = 1 + (z * z) / n
  const centre = (score.mean + (z * z) / (2 * n)) / shrink
  const spread = (score.mean * (1 - score.mean)) / n + (z * z) / (4 * n * n)
  const half = (z / shrink) * Math.sqrt(spread)
  return {
    lower: score.mean === 0 ? 0 : clampToUnit(centre - half),
    upper: score.mean === 1 ? 1 : clampToUnit(centre + half),
  }
}

/** Answers of the right-or-wrong kind that would tell as much as these scores. */
function effectiveSize({ mean, n, variance, poolSize }: ScoreMean, zSquared: number): number {
  const largest = mean * (1 - mean)
  const unseen = poolSize === undefined ? 1 : 1 - n / poolSize
  if (unseen === 0) return Number.POSITIVE_INFINITY
  if (variance === undefined || largest === 0) return n / unseen
  const mixed = (n * Math.min(variance, largest) + zSquared * largest) / (n + zSquared)
  return (n * largest) / mixed / unseen
}

/** Throws RangeError when the numbers cannot come from scores in [0,1]. */
export function checkScoreMean({ mean, n, variance = 0, poolSize = n }: ScoreMean): void {
  if (!(n > 0)) throw new RangeError(`a mean needs at least one score, got ${n}`)
  if (!(mean >= 0 && mean <= 1)) throw new RangeError(`mean must lie in [0,1], got ${mean}`)
  if (!(variance >= 0)) throw new RangeError(`variance must not be negative, got ${variance}`)
  if (!(poolSize >= n)) throw new RangeError(`${n} scores from a pool of ${poolSize} items`)
}
