import { type Chain, type EvidenceRule, poktOf, priceOf, type Tiers } from '../../chains/index.ts'
import { alphaOfTest, expectedRelays } from '../../stats/index.ts'
import { decides } from '../../verdict/index.ts'
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
  /** Probability that the chain is certified. */
  readonly certified: number
}

export interface ChainPlan {
  readonly chain: Chain
  /** At the median number of relays. */
  readonly skills: readonly SkillPlan[]
  /** Every item up to the cap, and every request with all its retries. */
  readonly worst: Outlay
}

/** Times that one item is asked at most. */
export const mostTries = 1 + defaultPerseverance.retries.waitsMs.length

const replications = 400

/** What each chain that the suite decides would take: as a node's first test, without forecasts. */
export function planChains(
  tiers: Tiers,
  suite: Parameters<typeof decides>[0],
  cost: ItemCost,
  assumed: Assumptions,
): readonly ChainPlan[] {
  const chains = tiers.chains.filter((chain) => decides(suite, chain))
  return chains.map((chain) => {
    const outlay = (items: number, tries: number) => outlayOf(items, tries, chain, cost, assumed)
    const { decision } = chain
    const most = decision.rule === 'full' ? cost.items : Math.min(decision.maxRelays, cost.items)
    return {
      chain,
      skills: assumed.skills.map((skill) => {
        const { certified, items } = examined(chain, chains, skill, cost.items)
        return { skill, certified, ...outlay(items, 1) }
      }),
      worst: outlay(most, mostTries),
    }
  })
}

/** Under the rule `full` every item is asked, and a score is met or it is not. */
function examined(chain: Chain, chains: readonly Chain[], skill: number, items: number) {
  const { decision } = chain
  const minScore = Number(chain.minScore)
  switch (decision.rule) {
    case 'full':
      return { certified: skill >= minScore ? 1 : 0, items }
    case 'evidence': {
      const expected = expectedRelays({
        skill: skill / 100,
        cuts: cutsUpTo(minScore, chains),
        ...errors(decision),
        cap: Math.min(decision.maxRelays, items),
        replications,
      })
      return {
        certified: expected.cuts.at(-1)?.certified ?? 0,
        items: Math.ceil(expected.median),
      }
    }
  }
}

/** A chain is certified only when the lower ones are. */
function cutsUpTo(minScore: number, chains: readonly Chain[]): number[] {
  const scores = chains
    .filter(({ decision }) => decision.rule === 'evidence')
    .map((chain) => Number(chain.minScore))
    .filter((score) => score <= minScore)
  return [...new Set(scores)].sort((a, b) => a - b).map((score) => score / 100)
}

function errors({ alpha, beta, indifference }: EvidenceRule) {
  return {
    alpha: alphaOfTest(1, Number(alpha), 'epoch'),
    beta: Number(beta),
    halfWidth: Number(indifference) / 100,
  }
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
