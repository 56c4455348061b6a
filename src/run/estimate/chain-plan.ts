import type { Chain } from '../../chains/index.ts'
import {
  expectationOf,
  type Power,
  poktOf,
  powerOf,
  priceOf,
  type RunDesign,
} from '../../forecast/index.ts'
import { decidedChains } from '../../verdict/index.ts'
import { defaultPerseverance } from '../perseverance.ts'

/** What one item of a suite takes, on average. */
export interface ItemCost {
  /** Items that would be asked at most. */
  readonly items: number
  readonly requests: number
  readonly promptTokens: number
  /** Tokens the node may answer at most. */
  readonly completionTokens: number
}

/** What is assumed of the node; what is not known is undefined and stays unknown. */
export interface Assumptions {
  /** Composite scores, 0-100. */
  readonly skills: readonly number[]
  /** USD for one POKT, a decimal string. */
  readonly usdPerPokt: string | undefined
  readonly latencyMs: number | undefined
  readonly concurrency: number
}

/** What a number of relays comes to; null is unknown. */
export interface Outlay {
  readonly relays: number
  readonly promptTokens: number
  readonly completionTokens: number
  readonly usd: string | null
  readonly pokt: string | null
  readonly seconds: number | null
}

/** What a chain would take of a node of one skill. */
export interface SkillPlan extends Outlay {
  /** Composite score assumed, 0-100. */
  readonly skill: number
  /** Probabilities of each verdict; together 1. */
  readonly certified: number
  readonly denied: number
  readonly inconclusive: number
}

export interface ChainPlan {
  readonly chain: Chain
  /** At the median number of relays of the whole run, which decides all its chains together. */
  readonly skills: readonly SkillPlan[]
  /** How the cap decides whether nodes near the line get a verdict; null for a point score. */
  readonly power: Power | null
  /** Every item up to the cap, and every request with all its retries. */
  readonly worst: Outlay
}

/** Times that one item is asked at most. */
export const mostTries = 1 + defaultPerseverance.retries.waitsMs.length

const seed = 'estimate'

/** What each chain that the suite decides would take: simulated with the run's own plan and tests. */
export function planChains(
  design: RunDesign,
  cost: ItemCost,
  assumed: Assumptions,
): readonly ChainPlan[] {
  const met = assumed.skills.map((skill) => {
    return { skill, ...expectationOf(design, { score: skill, seed }) }
  })
  const chains = decidedChains({ ...design, seed })
  const distinct = new Map(chains.map((chain) => [lineOf(chain), chain]))
  const powers = new Map(
    [...distinct].map(([line, chain]) => [line, powerOf(design, chain, { seed })] as const),
  )
  return chains.map((chain) => {
    const outlay = (items: number, tries: number) => outlayOf(items, tries, chain, cost, assumed)
    const { decision } = chain
    const most = decision.rule === 'full' ? cost.items : Math.min(decision.maxRelays, cost.items)
    return {
      chain,
      skills: met.flatMap(({ skill, items, chains }) =>
        chains
          .filter((chances) => chances.chain === chain)
          .map(({ chain: _, ...chances }) => {
            return { skill, ...chances, ...outlay(Math.ceil(items.median), 1) }
          }),
      ),
      power: powers.get(lineOf(chain)) ?? null,
      worst: outlay(most, mostTries),
    }
  })
}

/** Chains of one line and rule have one trade-off. */
function lineOf({ minScore, decision }: Chain): string {
  return JSON.stringify([minScore, decision])
}

function outlayOf(
  items: number,
  tries: number,
  { pricePerRelayUsd }: Chain,
  { requests, promptTokens, completionTokens }: ItemCost,
  { usdPerPokt, latencyMs, concurrency }: Assumptions,
): Outlay {
  const relays = Math.ceil(items * requests) * tries
  const usd = pricePerRelayUsd === null ? null : priceOf(pricePerRelayUsd, relays)
  return {
    relays,
    promptTokens: Math.ceil(items * promptTokens) * tries,
    completionTokens: Math.ceil(items * completionTokens) * tries,
    usd,
    pokt: usd === null || usdPerPokt === undefined ? null : poktOf(usd, usdPerPokt),
    seconds: latencyMs === undefined ? null : (relays * latencyMs) / concurrency / 1000,
  }
}
