import { mean, quantile } from 'simple-statistics'
import { type Chances, chancesOn } from './chances.ts'
import { halfZone, type Ladder, type SuitePool } from './ladder.ts'
import type { ScoredNode } from './node.ts'

/** A group of nodes and the share of them that got a wrong verdict. */
export interface ErrorRate {
  readonly nodes: number
  /** Expected share; null without such nodes. */
  readonly share: number | null
}

/** What becomes of one tier. */
export interface TierOutcome {
  readonly threshold: number
  /** Nodes whose true score reaches it. */
  readonly reach: number
  /** Expected number of nodes whose highest tier it is. */
  readonly land: number
  /** Of the nodes below the threshold, those certified. */
  readonly overClaim: ErrorRate
  /** Of the nodes at or below the lower end of the zone, those certified: what alpha bounds. */
  readonly overClaimBelowZone: ErrorRate
  /** Of the nodes at or above the threshold, those not certified. */
  readonly underClaim: ErrorRate
  /** Of the nodes at or above the upper end of the zone, those not certified. */
  readonly underClaimAboveZone: ErrorRate
  /** Of them, those denied: what beta bounds. The others stay undecided at the cap. */
  readonly deniedAboveZone: ErrorRate
}

/**
 * A node that would change its tier; null is no tier. Ladders of equally many tiers are compared
 * from tier to tier, others by their thresholds: a threshold that moves changes nobody who stays.
 */
export interface TierChange extends ScoredNode {
  readonly today: number | null
  readonly proposed: number | null
  /** Probability of exactly that tier under the proposal. */
  readonly chance: number
}

export interface Simulation {
  readonly nodes: readonly ScoredNode[]
  /** Ascending. */
  readonly tiers: readonly TierOutcome[]
  /** Expected number of nodes without a tier. */
  readonly untiered: number
  /** Over the nodes, each with its median. */
  readonly relays: { readonly median: number; readonly mean: number; readonly p90: number }
  readonly changes: readonly TierChange[]
}

export interface SimulationRules {
  readonly proposed: Ladder
  readonly today: Ladder
  /** The suite that decides. */
  readonly pool: SuitePool
  readonly seed: string
}

/** What a ladder of tiers would do to a population, beside what today's does. */
export function simulate(nodes: readonly ScoredNode[], rules: SimulationRules): Simulation {
  const { proposed, today, pool, seed } = rules
  const chancesProposed = chancesOn(proposed, pool, seed)
  const isSame = JSON.stringify(today) === JSON.stringify(proposed)
  const chancesToday = isSame ? chancesProposed : chancesOn(today, pool, seed)
  const met = nodes.map(({ score }) => chancesProposed(score))
  const relays = met.map((chances) => chances.relays)
  return {
    nodes,
    tiers: proposed.map((_, rung) => tierOutcome(nodes, met, proposed, rung)),
    untiered: sum(met.map(({ certified }) => 1 - (certified[0] ?? 0))),
    relays: {
      median: Math.round(quantile(relays, 0.5)),
      mean: Math.round(mean(relays)),
      p90: Math.round(quantile(relays, 0.9)),
    },
    changes: nodes.flatMap((node, index) => {
      const before = likeliest(chancesToday(node.score), today)
      const after = likeliest(met[index], proposed)
      const stays =
        proposed.length === today.length
          ? before.rung === after.rung
          : before.threshold === after.threshold
      if (stays) return []
      return [{ ...node, today: before.threshold, proposed: after.threshold, chance: after.chance }]
    }),
  }
}

function tierOutcome(
  nodes: readonly ScoredNode[],
  met: readonly Chances[],
  ladder: Ladder,
  rung: number,
): TierOutcome {
  const { threshold = 0, rule = { rule: 'full' } } = ladder[rung] ?? {}
  const half = halfZone(rule)
  const chance = (index: number) => met[index]?.certified[rung] ?? 0
  const above = (index: number) => met[index]?.certified[rung + 1] ?? 0
  const rate = (among: (score: number) => boolean, wrong: (index: number) => number): ErrorRate => {
    const chosen = nodes.flatMap(({ score }, index) => (among(score) ? [wrong(index)] : []))
    return { nodes: chosen.length, share: chosen.length === 0 ? null : mean(chosen) }
  }
  const missed = (index: number) => 1 - chance(index)
  const denied = (index: number) => met[index]?.denied[rung] ?? 0
  return {
    threshold,
    reach: nodes.filter(({ score }) => score >= threshold).length,
    land: sum(nodes.map((_, index) => Math.max(0, chance(index) - above(index)))),
    overClaim: rate((score) => score < threshold, chance),
    overClaimBelowZone: rate((score) => score < threshold && score <= threshold - half, chance),
    underClaim: rate((score) => score >= threshold, missed),
    underClaimAboveZone: rate((score) => score >= threshold + half, missed),
    deniedAboveZone: rate((score) => score >= threshold + half, denied),
  }
}

/** The highest tier a node gets more often than not. */
function likeliest(
  chances: Chances | undefined,
  ladder: Ladder,
): { readonly rung: number; readonly threshold: number | null; readonly chance: number } {
  const certified = chances?.certified ?? []
  const rung = certified.findLastIndex((chance) => chance >= 0.5)
  const next = certified[rung + 1] ?? 0
  return {
    rung,
    threshold: ladder[rung]?.threshold ?? null,
    chance: (rung < 0 ? 1 : (certified[rung] ?? 0)) - next,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
