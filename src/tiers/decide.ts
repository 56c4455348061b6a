import { type CompositeScore, compositeScore } from './composite.ts'
import type { Chain, Tiers } from './schema.ts'
import type { Standing } from './tally.ts'
import { versionInRange } from './version-range.ts'

/** Why a chain was decided as it was; switch over it, there is no default. */
export type Reason =
  | 'score-met'
  | 'score-not-met'
  | 'too-slow'
  | 'chain-has-no-suite'
  | 'other-suite'
  | 'suite-not-finished'
  | 'too-many-missing'
  | 'too-many-unparsed'

export interface Verdict {
  readonly chain: Chain
  readonly verdict: 'certified' | 'denied' | 'inconclusive'
  readonly reason: Reason
}

/** A run as the decision sees it. */
export interface Case {
  readonly suite: { readonly name: string; readonly version: string }
  readonly standing: Standing
}

/** Decides every chain of the tiers. A pure function: the same samples give the same verdicts. */
export function decideAll(tiers: Tiers, run: Case): readonly Verdict[] {
  const score = compositeScore(run.standing.tasks)
  return tiers.chains.map((chain) => ({ chain, ...decide(chain, tiers, run, score) }))
}

function decide(
  chain: Chain,
  tiers: Tiers,
  { suite, standing }: Case,
  score: CompositeScore | undefined,
): Omit<Verdict, 'chain'> {
  if (chain.suite === null || chain.minScore === null) return inconclusive('chain-has-no-suite')
  if (chain.suite.name !== suite.name || !versionInRange(suite.version, chain.suite.versions)) {
    return inconclusive('other-suite')
  }
  const finished = standing.tasks.every(({ asked, size }) => asked === size)
  if (!finished || !score) return inconclusive('suite-not-finished')
  if (rate(standing, 'missing') > Number(tiers.maxMissingRate))
    return inconclusive('too-many-missing')
  if (score.value < Number(chain.minScore)) return { verdict: 'denied', reason: 'score-not-met' }
  if (rate(standing, 'unparsed') > Number(tiers.maxUnparsedRate)) {
    return inconclusive('too-many-unparsed')
  }
  const p95 = standing.latency?.p95Ms ?? Number.POSITIVE_INFINITY
  if (p95 > chain.service.p95LatencyMs) return { verdict: 'denied', reason: 'too-slow' }
  return { verdict: 'certified', reason: 'score-met' }
}

function inconclusive(reason: Reason): Omit<Verdict, 'chain'> {
  return { verdict: 'inconclusive', reason }
}

function rate(standing: Standing, kind: 'missing' | 'unparsed'): number {
  return standing.asked === 0 ? 0 : standing.outcomes[kind] / standing.asked
}
