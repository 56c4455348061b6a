import { mean, variance } from 'simple-statistics'
import { differenceSequence, independentDifference } from '../inference/index.ts'
import { compositeInterval, type Stratum, wilsonInterval } from '../stats/index.ts'
import { type BothTask, discordantOf } from './both-tasks.ts'
import { confidence, type Difference, inPoints, type TaskComparison } from './difference.ts'

/** A task on all items that each was asked. */
export function independentTask({ name, pairs, first, second }: BothTask): TaskComparison {
  const discordant = discordantOf(pairs)
  const common = { name, pairs: pairs.length, discordant }
  const [a, b] = [pointsOf(first), pointsOf(second)]
  if (a === null || b === null) return { ...common, first: a, second: b, difference: null }
  const estimated = (one: readonly number[]) => ({
    score: mean([...one]),
    interval: wilsonInterval(meanOf(one), confidence),
  })
  const { difference, interval } = independentDifference(estimated(first), estimated(second))
  return { ...common, first: a, second: b, difference: inPoints(difference, interval) }
}

function pointsOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : 100 * mean([...scores])
}

/** The composites of two independent samples; null while a task has nothing of one of them. */
export function independentComposite(both: readonly BothTask[]): Difference | null {
  const sides = sidesOf(both)
  if (sides === undefined) return null
  const { difference, interval } = independentDifference(sides.first, sides.second)
  return inPoints(difference, interval)
}

/**
 * The same with an interval that holds whenever each run was stopped: of a run that asks until its evidence decides,
 * an interval for a fixed number of items leaves the truth out too often. The items of a run stand for its composite:
 * they are drawn in the proportion of the weights.
 */
export function anytimeComposite(both: readonly BothTask[]): Difference | null {
  const sides = sidesOf(both)
  if (sides === undefined) return null
  const summed = ({ score, n }: { readonly score: number; readonly n: number }) => ({
    sum: score * n,
    n,
  })
  const { first, second } = sides
  return inPoints(
    first.score - second.score,
    differenceSequence(summed(first), summed(second), 1 - confidence),
  )
}

function sidesOf(both: readonly BothTask[]) {
  if (both.some(({ first, second }) => first.length === 0 || second.length === 0)) return undefined
  const side = (scoresOf: (task: BothTask) => readonly number[]) => ({
    ...compositeInterval(
      both.map((task): Stratum => ({ weight: task.weight, ...meanOf(scoresOf(task)) })),
      confidence,
    ),
    n: both.reduce((sum, task) => sum + scoresOf(task).length, 0),
  })
  return { first: side(({ first }) => first), second: side(({ second }) => second) }
}

function meanOf(scores: readonly number[]) {
  return { n: scores.length, mean: mean([...scores]), variance: variance([...scores]) }
}
