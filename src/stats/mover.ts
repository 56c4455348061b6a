import { corrected, correctionFor, type DetectionRates } from './corrected-test.ts'
import { clampToUnit, type Interval } from './interval.ts'
import { twoSidedQuantile } from './normal.ts'
import { checkScoreMean, type ScoreMean, wilsonInterval } from './wilson.ts'

/** One task of a composite. */
export interface Stratum extends ScoreMean {
  /** Share of the composite; only the ratios of the weights count. */
  readonly weight: number
  /** Measured errors of what scored it; undefined: it makes none. */
  readonly rates?: DetectionRates | undefined
}

/** A composite score with its uncertainty, all on the 0-1 scale. */
export interface Composite {
  /** Weighted mean of the task means. */
  readonly score: number
  /** `sqrt(Σ w² (1 - n/N) s²/n)`, s² with divisor n - 1; 0 for tasks whose scores are all alike. */
  readonly standardError: number
  /** MOVER-Wilson interval; unlike `score ± z SE` it keeps its width at 0 and at 1. */
  readonly interval: Interval
}

/**
 * Score of several tasks with its interval, by the method of variance estimates recovery (Zou,
 * Huang and Zhang 2009): `L = S - sqrt(Σ w² (p - l)²)` and `U = S + sqrt(Σ w² (u - p)²)`, where
 * `[l, u]` is the Wilson interval of each task. Throws RangeError without any task or when a task
 * has no score yet.
 */
export function compositeInterval(strata: readonly Stratum[], confidence: number): Composite {
  const total = strata.reduce((sum, stratum) => sum + stratum.weight, 0)
  if (!(total > 0)) throw new RangeError('a composite needs a task with a positive weight')
  let score = 0
  let variance = 0
  let below = 0
  let above = 0
  for (const stratum of strata) {
    checkScoreMean(stratum)
    const share = stratum.weight / total
    const { mean, lower, upper } = measured(stratum, confidence)
    score += share * mean
    variance += share ** 2 * meanVariance(stratum)
    below += (share * (mean - lower)) ** 2
    above += (share * (upper - mean)) ** 2
  }
  return {
    score,
    standardError: Math.sqrt(variance),
    interval: {
      lower: clampToUnit(score - Math.sqrt(below)),
      upper: clampToUnit(score + Math.sqrt(above)),
    },
  }
}

/** A task's score with its interval, corrected for the errors of its scorer, which widen the interval. */
function measured(stratum: Stratum, confidence: number): Interval & { readonly mean: number } {
  const seen = wilsonInterval(stratum, confidence)
  if (stratum.rates === undefined) return { mean: stratum.mean, ...seen }
  const correction = correctionFor(stratum.rates)
  const [mean, lower, upper] = [stratum.mean, seen.lower, seen.upper].map((value) =>
    clampToUnit(corrected(correction, value)),
  ) as [number, number, number]
  const doubt = twoSidedQuantile(confidence) ** 2 * correction.variance
  return {
    mean,
    lower: clampToUnit(mean - Math.sqrt((mean - lower) ** 2 + doubt)),
    upper: clampToUnit(mean + Math.sqrt((upper - mean) ** 2 + doubt)),
  }
}

/** Sampling variance of a task's mean. */
function meanVariance({ mean, n, variance = mean * (1 - mean), poolSize }: Stratum): number {
  const unseen = poolSize === undefined ? 1 : 1 - n / poolSize
  return (unseen * variance) / Math.max(1, n - 1)
}
