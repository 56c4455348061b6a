import { mean, sampleCorrelation, sampleStandardDeviation } from 'simple-statistics'

/** Scores of the same subject on the scale to be equated and on the reference scale. */
export type ScorePair = readonly [own: number, reference: number]

/** A line from one scale to another, with what its error depends on. */
export interface Equating {
  readonly slope: number
  readonly intercept: number
  /** Subjects behind it. */
  readonly subjects: number
  /** Of the scores on the own scale. */
  readonly mean: number
  readonly deviation: number
  /** Of the scores on the reference scale. */
  readonly referenceDeviation: number
  readonly correlation: number
}

/**
 * Linear equating of one group that took both tests: scores as many standard deviations from their mean are
 * equal (Kolen and Brennan, Test Equating, chapter 2).
 * @throws RangeError for fewer than three pairs, or scores that do not differ on either scale
 */
export function linearEquating(pairs: readonly ScorePair[]): Equating {
  if (pairs.length < 3) throw new RangeError(`${pairs.length} pairs of scores, and 3 are needed`)
  const [own, reference] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
  const [deviation, referenceDeviation] = [own, reference].map(sampleStandardDeviation) as [
    number,
    number,
  ]
  if (!(deviation > 0 && referenceDeviation > 0)) throw new RangeError('the scores do not differ')
  const slope = referenceDeviation / deviation
  return {
    slope,
    intercept: mean(reference) - slope * mean(own),
    subjects: pairs.length,
    mean: mean(own),
    deviation,
    referenceDeviation,
    correlation: sampleCorrelation(own, reference),
  }
}

/** The score on the reference scale, with its standard error. */
export interface EquatedScore {
  readonly value: number
  readonly standardError: number
}

/**
 * What a score is on the reference scale. The standard error is Lord's for one group under normality
 * (1950): the variance is `s_y^2 (1 - r) (2 + (1 + r) z^2) / n`, where `z` is the score in standard deviations
 * from the mean of the group. It tells of the line, not of the score that is put on it.
 */
export function equate(
  { slope, intercept, subjects, mean, deviation, referenceDeviation, correlation }: Equating,
  score: number,
): EquatedScore {
  const z = (score - mean) / deviation
  const variance =
    (referenceDeviation ** 2 * (1 - correlation) * (2 + (1 + correlation) * z * z)) / subjects
  return { value: slope * score + intercept, standardError: Math.sqrt(variance) }
}
