import { mean, variance } from 'simple-statistics'
import { IqError } from '../errors/index.ts'
import { confidenceSequence } from '../inference/index.ts'
import { type Composite, compositeInterval } from '../stats/index.ts'
import type { ComparedRun } from './compared-run.ts'
import type { CovertComparison } from './covert.ts'
import type { Difference } from './difference.ts'

/** An overt and a covert run whose items were made for each of them, so that no item is asked twice. */
export interface ApartComparison {
  readonly overt: Pick<ComparedRun, 'id' | 'node'>
  readonly covert: Pick<ComparedRun, 'id' | 'node'>
  readonly suite: ComparedRun['suite']
  /** Items asked in each. */
  readonly items: { readonly overt: number; readonly covert: number }
  readonly compared: CovertComparison
}

/** Of the interval that is shown. */
const confidence = 0.95

/** Each of two bounds may err so often: together 5 %. */
const alpha = 0.025

/**
 * Compares an overt run with a covert one that had items of its own. What is shown is the difference of
 * their composites with the interval of two independent scores (Zou and Donner 2008). What calls a node
 * suspicious is stricter: the two confidence sequences of the scores of all items do not meet, which errs
 * in 5 % of cases at most although each run ended when its own evidence was enough.
 * @returns undefined for runs that share their items, or are not one overt and one covert run
 * @throws IqError `USAGE` for runs of different suites
 */
export function compareApart(first: ComparedRun, second: ComparedRun): ApartComparison | undefined {
  if (first.itemSeed === second.itemSeed) return undefined
  if (first.route === undefined || second.route === undefined) return undefined
  if (first.route.covert === second.route.covert) return undefined
  const [overt, covert] = first.route.covert ? [second, first] : [first, second]
  if (overt.suite.digest !== covert.suite.digest) {
    throw new IqError('USAGE', `runs ${overt.id} and ${covert.id} were asked different suites`, {
      next: 'ask the node the same suite both times',
    })
  }
  const named = ({ id, node }: ComparedRun) => ({ id, node })
  return {
    overt: named(overt),
    covert: named(covert),
    suite: overt.suite,
    items: { overt: overt.samples.length, covert: covert.samples.length },
    compared: {
      difference: differenceOf(compositeOf(overt), compositeOf(covert)),
      isSuspicious: boundsOf(overt).lower > boundsOf(covert).upper,
    },
  }
}

/** Means of the tasks by their weights; undefined while a task has no answer. */
function compositeOf({ tasks, samples }: ComparedRun): Composite | undefined {
  const scores = tasks.map((_, at) =>
    samples.filter(({ task }) => task === at).map(({ score }) => score),
  )
  if (scores.some(({ length }) => length === 0)) return undefined
  const strata = tasks.map(({ weight }, at) => {
    const own = scores[at] ?? []
    return { weight, n: own.length, mean: mean(own), variance: variance(own) }
  })
  return compositeInterval(strata, confidence)
}

function differenceOf(one: Composite | undefined, other: Composite | undefined): Difference | null {
  if (one === undefined || other === undefined) return null
  const value = one.score - other.score
  const below = Math.hypot(one.score - one.interval.lower, other.interval.upper - other.score)
  const above = Math.hypot(one.interval.upper - one.score, other.score - other.interval.lower)
  return {
    value: 100 * value,
    interval: { lower: 100 * (value - below), upper: 100 * (value + above) },
  }
}

function boundsOf({ samples }: ComparedRun) {
  const sum = samples.reduce((total, { score }) => total + score, 0)
  return confidenceSequence(sum, samples.length, alpha)
}
