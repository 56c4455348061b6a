import type { Chain, Tiers } from '../chains/index.ts'
import type { KnownItems, TaskShare } from '../verdict/index.ts'

/** How a step is decided, as in `tiers.json`. */
export type Rule = Chain['decision']

/** One step of a ladder of tiers. */
export interface Rung {
  /** Least composite score, 0-100. */
  readonly threshold: number
  readonly rule: Rule
}

/** Tiers as a population meets them: ascending, no threshold twice. */
export type Ladder = readonly Rung[]

/** A suite as far as simulations go. */
export interface SuitePool {
  readonly suite: { readonly name: string; readonly version: string }
  readonly tasks: readonly TaskShare[]
  /** Item parameters, where the suite ships them. */
  readonly items: KnownItems | undefined
}

/** The ladder of a tiers file: its chains that can be certified, those of one score as one. */
export function ladderOf({ chains }: Tiers): Ladder {
  const rungs = chains.flatMap(({ suite, minScore, decision }) =>
    suite === null || minScore === null ? [] : [{ threshold: Number(minScore), rule: decision }],
  )
  return ascending(rungs)
}

/** The ladder of some thresholds under one rule. */
export function ladder(thresholds: readonly number[], rule: Rule): Ladder {
  return ascending(thresholds.map((threshold) => ({ threshold, rule })))
}

function ascending(rungs: readonly Rung[]): Ladder {
  const first = new Map<number, Rung>()
  for (const rung of rungs) if (!first.has(rung.threshold)) first.set(rung.threshold, rung)
  return [...first.values()].sort((a, b) => a.threshold - b.threshold)
}

/** Half the zone around a threshold in which either verdict is acceptable, in points. */
export function halfZone(rule: Rule): number {
  switch (rule.rule) {
    case 'full':
      return 0
    case 'evidence':
      return Number(rule.indifference)
  }
}

/** The rungs as chains that a suite decides, in their order. */
export function chainsOf(rungs: Ladder, { name, version }: SuitePool['suite']): Chain[] {
  return rungs.map(({ threshold, rule }, at) => ({
    id: `rung-${at}`,
    name: `score ${threshold}`,
    modality: 'text',
    suite: { name, versions: version },
    minScore: String(threshold),
    pricePerRelayUsd: null,
    limits: null,
    service: { class: 'batch', p95LatencyMs: 1 },
    decision: rule,
    certificateDays: 1,
  }))
}
