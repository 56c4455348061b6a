import { IqError } from '../errors/index.ts'
import { type DiscordantPairs, mcnemarPValue } from '../inference/index.ts'
import { bothByFamily, bothOf, discordantOf, isShared } from './both-tasks.ts'
import type { ComparedRun } from './compared-run.ts'
import { type CovertComparison, covertOf } from './covert.ts'
import type { Difference, TaskComparison } from './difference.ts'
import {
  anytimeComposite,
  independentComposite,
  independentTask,
} from './independent-comparison.ts'
import { evidenceOf, pairedComposite, pairedTask } from './paired-comparison.ts'

export interface Comparison {
  readonly first: Pick<ComparedRun, 'id' | 'node'>
  readonly second: Pick<ComparedRun, 'id' | 'node'>
  readonly suite: ComparedRun['suite']
  /**
   * `paired`: on the items that both were asked; `independent`: on all that each was asked, as two independent samples
   * of the suite.
   */
  readonly method: 'paired' | 'independent'
  /** Items that each was asked. */
  readonly asked: { readonly first: number; readonly second: number }
  /** Items that both were asked. */
  readonly pairs: number
  readonly tasks: readonly TaskComparison[]
  /** Families of generated items, by name; empty for a suite of fixed items, or one that is not at hand. */
  readonly families: readonly TaskComparison[]
  /** Of the composite scores; null while a task has nothing to compare. */
  readonly composite: Difference | null
  /** Of two samples: the composite difference with an interval that holds whenever each run was stopped. */
  readonly anytime: Difference | null
  /** Shared items on which one of the two scored more. */
  readonly discordant: DiscordantPairs
  /** McNemar's exact test, of pairs: for one look at a number of items fixed beforehand. */
  readonly pValue: number | null
  /** An overt run beside a covert one; null for any other two. */
  readonly covert: CovertComparison | null
  /** e-values, of pairs, for looking as often as one likes. */
  readonly evidence: { readonly firstBetter: number; readonly secondBetter: number } | null
}

/**
 * Pairs are the better sample where they are this share of the harmonic mean of both numbers of items: for models whose
 * answers to an item correlate by 0.4, as they commonly do, pairing then pays for the items that it leaves out.
 */
const pairedShare = 0.6

/**
 * Compares two runs: on the items that both were asked where there are enough, as pairing removes what is hard for
 * both; or else on all that each was asked, as two independent samples. Which of the two is chosen depends on what was
 * asked, never on what was answered.
 * @throws IqError `USAGE` for runs of different suites, and where nothing was answered
 */
export function compareRuns(first: ComparedRun, second: ComparedRun): Comparison {
  requireOneSuite(first, second)
  const both = bothOf(first, second)
  const byFamily = bothByFamily(first, second)
  const asked = { first: first.samples.length, second: second.samples.length }
  for (const { id, samples } of [first, second]) {
    if (samples.length > 0) continue
    throw new IqError('USAGE', `run ${id} has no answer yet: there is nothing to compare`)
  }
  const pairs = both.flatMap((task) => task.pairs)
  const method = pairs.length >= enough(asked) && both.every(isShared) ? 'paired' : 'independent'
  const discordant = discordantOf(pairs)
  const common = {
    first: { id: first.id, node: first.node },
    second: { id: second.id, node: second.node },
    suite: first.suite,
    method,
    asked,
    pairs: pairs.length,
    discordant,
  } as const
  switch (method) {
    case 'paired': {
      const composite = pairedComposite(both)
      const evidence = evidenceOf(discordant)
      const tasks = both.map(pairedTask)
      const covert = covertOf(first, second, { composite, evidence })
      const pValue = mcnemarPValue(discordant)
      const families = byFamily.map(pairedTask)
      return { ...common, tasks, families, composite, anytime: null, pValue, covert, evidence }
    }
    case 'independent': {
      const composite = independentComposite(both)
      const anytime = anytimeComposite(both)
      const tasks = both.map(independentTask)
      const covert = covertOf(first, second, { composite: anytime, evidence: null })
      const families = byFamily.map(independentTask)
      const unpaired = { pValue: null, evidence: null }
      return { ...common, tasks, families, composite, anytime, covert, ...unpaired }
    }
  }
}

/** Pairs that are better than both samples as they are. */
function enough({ first, second }: Comparison['asked']): number {
  return pairedShare * (2 / (1 / first + 1 / second))
}

function requireOneSuite(first: ComparedRun, second: ComparedRun): void {
  if (first.suite.digest === second.suite.digest) return
  const named = ({ id, suite }: ComparedRun) =>
    `run ${id} was asked ${suite.name} ${suite.version} (sha256 ${suite.digest.slice(0, 12)}...)`
  throw new IqError('USAGE', `${named(first)}, ${named(second)}: they do not compare`, {
    next: 'ask both nodes the same suite',
  })
}
