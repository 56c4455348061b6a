import type { Chain, EvidenceRule, Tiers } from '../chains/index.ts'

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

/** The ladder of a tiers file: its text chains that can be certified, those of one score as one. */
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

/** The rungs decided by evidence. */
export function evidenceRungs(
  rungs: Ladder,
): readonly { readonly threshold: number; readonly rule: EvidenceRule }[] {
  return rungs.flatMap(({ threshold, rule }) =>
    rule.rule === 'evidence' ? [{ threshold, rule }] : [],
  )
}
