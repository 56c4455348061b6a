import { mean, variance } from 'simple-statistics'
import { IqError } from '../errors/index.ts'
import {
  type DiscordantPairs,
  mcnemarEvidence,
  mcnemarPValue,
  pairedDifference,
} from '../inference/index.ts'
import { compositeInterval, type Interval } from '../stats/index.ts'
import type { ComparedRun } from './compared-run.ts'
import { type CovertComparison, covertOf } from './covert.ts'
import type { Difference } from './difference.ts'

/** Confidence of the intervals. */
const confidence = 0.95

/** Two runs on the items of one task that both were asked. */
export interface TaskComparison {
  readonly name: string
  readonly pairs: number
  /** Scores on these items, 0-100; null without any. */
  readonly first: number | null
  readonly second: number | null
  readonly difference: Difference | null
  readonly discordant: DiscordantPairs
}

export interface Comparison {
  readonly first: Pick<ComparedRun, 'id' | 'node'>
  readonly second: Pick<ComparedRun, 'id' | 'node'>
  readonly suite: ComparedRun['suite']
  readonly pairs: number
  readonly tasks: readonly TaskComparison[]
  /** Of the composite scores; null while a task has no pair. */
  readonly composite: Difference | null
  /** Items on which one of the two scored more. */
  readonly discordant: DiscordantPairs
  /** McNemar's exact test: for one look at a number of items fixed beforehand. */
  readonly pValue: number
  /** An overt run beside a covert one; null for any other two. */
  readonly covert: CovertComparison | null
  /** e-values, for looking as often as one likes. */
  readonly evidence: { readonly firstBetter: number; readonly secondBetter: number }
}

/** Scores of one item, first and second. */
type Pair = readonly [number, number]

/** The items of one task that both runs were asked. */
interface PairedTask {
  readonly name: string
  readonly weight: number
  readonly pairs: readonly Pair[]
}

/**
 * Compares two runs on the items that both were asked: pairing removes what is hard for both.
 * @throws IqError `USAGE` for runs of different suites or without a common item
 */
export function compareRuns(first: ComparedRun, second: ComparedRun): Comparison {
  requireOneSuite(first, second)
  requireOneSeed(first, second)
  const tasks = pairUp(first, second)
  const all = tasks.flatMap(({ pairs }) => pairs)
  if (all.length === 0) {
    throw new IqError('USAGE', `runs ${first.id} and ${second.id} have no item in common`)
  }
  const discordant = discordantOf(all)
  const { onlyFirst, onlySecond } = discordant
  const composite = compositeDifference(tasks)
  const evidence = {
    firstBetter: mcnemarEvidence(discordant),
    secondBetter: mcnemarEvidence({ onlyFirst: onlySecond, onlySecond: onlyFirst }),
  }
  return {
    first: { id: first.id, node: first.node },
    second: { id: second.id, node: second.node },
    suite: first.suite,
    pairs: all.length,
    tasks: tasks.map(compareTask),
    composite,
    discordant,
    pValue: mcnemarPValue(discordant),
    covert: covertOf(first, second, { composite, evidence }),
    evidence,
  }
}

function requireOneSuite(first: ComparedRun, second: ComparedRun): void {
  if (first.suite.digest === second.suite.digest) return
  const named = ({ id, suite }: ComparedRun) =>
    `run ${id} was asked ${suite.name} ${suite.version} (sha256 ${suite.digest.slice(0, 12)}...)`
  throw new IqError('USAGE', `${named(first)}, ${named(second)}: they do not compare`, {
    next: 'ask both nodes the same suite',
  })
}

/** The same place holds other items under another seed. */
function requireOneSeed(first: ComparedRun, second: ComparedRun): void {
  if (first.itemSeed === second.itemSeed) return
  throw new IqError(
    'USAGE',
    `${first.suite.name} makes other items for each run: runs ${first.id} and ${second.id} have no item in common`,
    { next: 'compare their scores and intervals, or ask both nodes with one --seed' },
  )
}

function pairUp(first: ComparedRun, second: ComparedRun): PairedTask[] {
  const key = (task: number, item: number) => `${task}/${item}`
  const scores = new Map(second.samples.map(({ task, item, score }) => [key(task, item), score]))
  const tasks = first.tasks.map(({ name, weight }) => ({ name, weight, pairs: [] as Pair[] }))
  for (const { task, item, score } of first.samples) {
    const other = scores.get(key(task, item))
    if (other !== undefined) tasks[task]?.pairs.push([score, other])
  }
  return tasks
}

function compareTask({ name, pairs }: PairedTask): TaskComparison {
  const discordant = discordantOf(pairs)
  const empty = { first: null, second: null, difference: null }
  if (pairs.length === 0) return { name, pairs: 0, ...empty, discordant }
  const first = pairs.map(([score]) => score)
  const second = pairs.map(([, score]) => score)
  const { difference, interval } = pairedDifference(first, second, confidence)
  return {
    name,
    pairs: pairs.length,
    first: 100 * mean(first),
    second: 100 * mean(second),
    difference: inPoints(difference, interval),
    discordant,
  }
}

/** Differences mapped to [0,1], as `pairedDifference` does, in the composite of their tasks. */
function compositeDifference(tasks: readonly PairedTask[]): Difference | null {
  if (tasks.some(({ pairs }) => pairs.length === 0)) return null
  const strata = tasks.map(({ weight, pairs }) => {
    const halves = pairs.map(([first, second]) => (1 + first - second) / 2)
    return { weight, n: halves.length, mean: mean(halves), variance: variance(halves) }
  })
  const { score, interval } = compositeInterval(strata, confidence)
  const { lower, upper } = interval
  return inPoints(2 * score - 1, { lower: 2 * lower - 1, upper: 2 * upper - 1 })
}

function inPoints(value: number, { lower, upper }: Interval): Difference {
  return { value: 100 * value, interval: { lower: 100 * lower, upper: 100 * upper } }
}

function discordantOf(pairs: readonly Pair[]): DiscordantPairs {
  return {
    onlyFirst: pairs.filter(([first, second]) => first > second).length,
    onlySecond: pairs.filter(([first, second]) => second > first).length,
  }
}
