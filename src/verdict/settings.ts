import { type Chain, type Tiers, versionInRange } from '../chains/index.ts'
import type { AlphaBudget } from '../stats/index.ts'
import type { KnownItems } from './known-items.ts'
import { type Plan, planRun } from './plan.ts'
import type { TaskShare } from './run-summary.ts'
import { SequentialTest } from './sequential-test.ts'

/** A suite as chains name it. */
export interface DecidingSuite {
  readonly name: string
  readonly version: string
  /** Without it no chain that names a digest is decided. */
  readonly digest?: string
}

/** Everything that a verdict depends on beside the samples; fixed before the first item is asked. */
export interface VerdictSettings {
  readonly suite: DecidingSuite
  readonly tasks: readonly TaskShare[]
  readonly tiers: Tiers
  /** Decides the order of the items. */
  readonly seed: string
  /** Which test of the node on its budget of alpha this is, from 1: later ones must be surer. */
  readonly attempt: number
  /** Items that may be asked where a chain allows fewer; null: as each chain says. */
  readonly raisedCap: number | null
  /** Items asked of each task at most; null: all. Part of a suite decides no chain. */
  readonly itemsPerTask: number | null
  /** Item parameters from past reports; they save relays and never decide. */
  readonly items: KnownItems | undefined
}

/** The order in which the items are asked. */
export function planOf({ tasks, seed, itemsPerTask }: VerdictSettings): Plan {
  return planRun(tasks, seed, itemsPerTask)
}

/** The sequential test of the chains that the run decides, before its first answer. */
export function sequentialTestOf(settings: VerdictSettings): SequentialTest {
  const budget = budgetOf(settings.tiers)
  return new SequentialTest({ ...settings, budget, chains: decidedChains(settings) })
}

/** For how long the tests of a node share one alpha. */
function budgetOf({ epoch }: Pick<Tiers, 'epoch'>): AlphaBudget {
  return epoch === undefined ? 'lifetime' : 'epoch'
}

/** The chains that the run decides. */
export function decidedChains({ suite, tiers, itemsPerTask }: VerdictSettings): readonly Chain[] {
  return itemsPerTask === null ? tiers.chains.filter((chain) => decides(suite, chain)) : []
}

/** Whether a suite decides a chain: it is the chain's, of a fitting version and digest, and there is a threshold. */
export function decides(
  suite: DecidingSuite,
  { suite: range, minScore }: Pick<Chain, 'suite' | 'minScore'>,
): boolean {
  return (
    range !== null &&
    minScore !== null &&
    range.name === suite.name &&
    (range.digest === undefined || range.digest === suite.digest) &&
    versionInRange(suite.version, range.versions)
  )
}
