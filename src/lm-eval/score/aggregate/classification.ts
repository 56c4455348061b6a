import { IqError } from '../../../errors/index.ts'
import type { MetricValue } from '../metrics/index.ts'
import type { Statistic } from './statistic.ts'

/**
 * F1 of class 1, as scikit-learn's `f1_score` of binary labels; 0 where its denominator is 0.
 * @throws IqError `SUITE` for labels other than 0 and 1
 */
export function binaryF1(values: readonly MetricValue[]): Statistic {
  const { gold, predicted, size } = classesOf(values)
  if (size > 2) throw new IqError('SUITE', 'f1 is for two classes; a task here has more')
  return (indices) => {
    let hits = 0
    let positives = 0
    for (const index of indices) {
      const right = gold[index] ?? 0
      const chosen = predicted[index] ?? 0
      hits += right & chosen
      positives += right + chosen
    }
    return positives === 0 ? 0 : (2 * hits) / positives
  }
}

/**
 * F1 of several classes as scikit-learn's `f1_score`: the plain mean over the classes that occur,
 * weighted by how often each is right, or `micro`, which of single labels is the share of hits.
 */
export function multiClassF1(average: 'macro' | 'micro' | 'weighted') {
  return (values: readonly MetricValue[]): Statistic => {
    const { gold, predicted, size } = classesOf(values)
    return (indices) => {
      const right = new Float64Array(size)
      const chosen = new Float64Array(size)
      const hits = new Float64Array(size)
      for (const index of indices) {
        const [of, as] = [gold[index] ?? 0, predicted[index] ?? 0]
        right[of] = (right[of] ?? 0) + 1
        chosen[as] = (chosen[as] ?? 0) + 1
        if (of === as) hits[of] = (hits[of] ?? 0) + 1
      }
      if (average === 'micro') return hits.reduce((sum, value) => sum + value, 0) / indices.length
      const found = Array.from(hits, (hit, at) => ({
        score: (2 * hit) / ((right[at] ?? 0) + (chosen[at] ?? 0)),
        weight: average === 'macro' ? 1 : (right[at] ?? 0),
      })).filter(({ score }) => !Number.isNaN(score))
      const total = found.reduce((sum, { weight }) => sum + weight, 0)
      return found.reduce((sum, { score, weight }) => sum + score * weight, 0) / total
    }
  }
}

/**
 * Matthews correlation of any number of classes, as scikit-learn's `matthews_corrcoef`; 0 where
 * its denominator is 0. Source: J. Gorodkin, "Comparing two K-category assignments by a
 * K-category correlation coefficient" (2004).
 */
export function matthewsCorrelation(values: readonly MetricValue[]): Statistic {
  const { gold, predicted, size } = classesOf(values)
  const golds = new Float64Array(size)
  const choices = new Float64Array(size)
  return (indices) => {
    golds.fill(0)
    choices.fill(0)
    let hits = 0
    for (const index of indices) {
      const right = gold[index] ?? 0
      const chosen = predicted[index] ?? 0
      golds[right] = (golds[right] ?? 0) + 1
      choices[chosen] = (choices[chosen] ?? 0) + 1
      if (right === chosen) hits++
    }
    const n = indices.length
    const spreads = (n * n - dot(golds, golds)) * (n * n - dot(choices, choices))
    return spreads === 0 ? 0 : (hits * n - dot(golds, choices)) / Math.sqrt(spreads)
  }
}

/** The mean squared distance between the probabilities and the right class (Brier 1950). */
export function brierScore(values: readonly MetricValue[]): Statistic {
  const distances = Float64Array.from(values, (value) =>
    value.kind === 'distribution' ? squaredDistance(value.probabilities, value.gold) : Number.NaN,
  )
  return (indices) => {
    let total = 0
    for (const index of indices) total += distances[index] ?? Number.NaN
    return total / indices.length
  }
}

function squaredDistance(probabilities: readonly number[], gold: number): number {
  return probabilities.reduce((sum, probability, at) => {
    return sum + (probability - (at === gold ? 1 : 0)) ** 2
  }, 0)
}

/** Classes as 0, 1, 2, ...; answers outside the choices come last as a class of their own. */
function classesOf(values: readonly MetricValue[]) {
  const pairs = values.filter((value) => value.kind === 'classes')
  const highest = pairs.reduce((most, pair) => Math.max(most, pair.gold, pair.predicted), 0)
  const outside = highest + 1
  const gold = Int32Array.from(pairs, (pair) => (pair.gold < 0 ? outside : pair.gold))
  const predicted = Int32Array.from(pairs, (pair) => pair.predicted)
  return { gold, predicted, size: gold.includes(outside) ? outside + 1 : outside }
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
}
