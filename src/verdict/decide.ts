import type { Chain, Tiers } from '../chains/index.ts'
import { compare, integer, multiply, parseDecimal } from '../decimal/index.ts'
import { type CompositeScore, compositeScore } from './composite.ts'
import type { RunSummary } from './run-summary.ts'
import { type SeedsCheck, seedsConduct } from './seeds.ts'
import type { ChainEvidence, SequentialTest } from './sequential-test.ts'
import { type DecidingSuite, decides } from './settings.ts'
import { complianceWith, type LimitsProbe } from './token-limits/index.ts'

/** Why a chain was decided as it was; switch over it, there is no default. */
export type Reason =
  | 'score-met'
  | 'score-not-met'
  | 'evidence-for'
  | 'evidence-against'
  | 'undecided'
  | 'undecided-at-cap'
  | 'too-slow'
  | 'first-token-too-late'
  | 'limits-refused'
  | 'limits-exceeded'
  | 'limits-not-shown'
  | 'limits-not-probed'
  | 'seeds-alike'
  | 'seeds-ignored'
  | 'seeds-not-shown'
  | 'seeds-not-checked'
  | 'chain-has-no-suite'
  | 'other-suite'
  | 'limited-run'
  | 'suite-not-finished'
  | 'too-few-items'
  | 'too-many-missing'
  | 'too-many-unparsed'

export interface ChainVerdict {
  readonly chain: Chain
  readonly verdict: 'certified' | 'denied' | 'inconclusive'
  readonly reason: Reason
  /** The sequential evidence; undefined for chains decided by the point score or not at all. */
  readonly evidence: ChainEvidence | undefined
}

/** A run as the decision sees it. */
export interface DecisionInput {
  readonly suite: DecidingSuite
  /** Items asked of each task at most; null: all. A limited run certifies nothing. */
  readonly itemsPerTask: number | null
  readonly summary: RunSummary
  readonly sequentialTest: SequentialTest
  /** What was probed at the limits of chains. */
  readonly probes: readonly LimitsProbe[]
  /** What a node that draws does with seeds; undefined before that was checked. */
  readonly seeds?: SeedsCheck | undefined
}

/** Decides every chain of the tiers. A pure function: the same samples give the same verdicts. */
export function decideAll(tiers: Tiers, run: DecisionInput): readonly ChainVerdict[] {
  const score = compositeScore(run.summary.tasks)
  return tiers.chains.map((chain) => {
    const evidence = decides(run.suite, chain) ? run.sequentialTest.evidenceFor(chain) : undefined
    return { chain, evidence, ...decide(chain, tiers, run, score, evidence) }
  })
}

type ReasonedVerdict = Pick<ChainVerdict, 'verdict' | 'reason'>

/** The score first, then what can stand in the way of a certificate although the score is met. */
function decide(
  chain: Chain,
  tiers: Tiers,
  run: DecisionInput,
  score: CompositeScore | undefined,
  evidence: ChainEvidence | undefined,
): ReasonedVerdict {
  if (chain.suite === null || chain.minScore === null) return inconclusive('chain-has-no-suite')
  if (!decides(run.suite, chain)) return inconclusive('other-suite')
  const { summary } = run
  if (run.itemsPerTask !== null) return inconclusive('limited-run')
  if (exceeds(summary, 'missing', tiers.maxMissingRate)) {
    return inconclusive('too-many-missing')
  }
  const ruling = evidence ? byEvidence(evidence) : byScore(chain.minScore, summary, score)
  if (ruling.verdict !== 'certified') return ruling
  if (exceeds(summary, 'unparsed', tiers.maxUnparsedRate)) {
    return inconclusive('too-many-unparsed')
  }
  const least = leastItems(chain)
  if (least !== undefined && summary.asked < least) return inconclusive('too-few-items')
  return (
    byService(chain, summary) ?? byLimits(chain, run.probes) ?? bySeeds(chain, run.seeds) ?? ruling
  )
}

/** Items on which a chain is certified at least; undefined where it does not say. */
function leastItems({ decision }: Chain): number | undefined {
  return decision.rule === 'evidence' ? decision.leastItems : undefined
}

/** Why a chain is not served fast enough; undefined when it is. */
function byService({ service }: Chain, { latency }: RunSummary): ReasonedVerdict | undefined {
  const { p95LatencyMs, p95FirstTokenMs = Number.POSITIVE_INFINITY } = service
  const never = Number.POSITIVE_INFINITY
  if ((latency?.p95Ms ?? never) > p95LatencyMs) return denied('too-slow')
  return (latency?.firstToken.p95Ms ?? never) > p95FirstTokenMs
    ? denied('first-token-too-late')
    : undefined
}

/** Why the limits of a chain stand in the way; undefined when they do not. */
function byLimits({ limits }: Chain, probes: readonly LimitsProbe[]): ReasonedVerdict | undefined {
  switch (complianceWith(limits, probes)) {
    case 'kept':
      return undefined
    case 'not-probed':
      return inconclusive('limits-not-probed')
    case 'not-shown':
      return inconclusive('limits-not-shown')
    case 'inside-refused':
      return denied('limits-refused')
    case 'beyond-answered':
      return denied('limits-exceeded')
  }
}

/** Why seeds stand in the way of a chain of pictures; undefined when they do not. */
function bySeeds({ modality }: Chain, seeds: SeedsCheck | undefined): ReasonedVerdict | undefined {
  if (modality !== 'image') return undefined
  if (seeds === undefined) return inconclusive('seeds-not-checked')
  switch (seedsConduct(seeds)) {
    case 'honoured':
    case 'declared':
      return undefined
    case 'not-shown':
      return inconclusive('seeds-not-shown')
    case 'alike':
      return denied('seeds-alike')
    case 'ignored':
      return denied('seeds-ignored')
  }
}

function byScore(
  minScore: string,
  { tasks }: RunSummary,
  score: CompositeScore | undefined,
): ReasonedVerdict {
  const finished = tasks.every(({ asked, size }) => asked === size)
  if (!finished || !score) return inconclusive('suite-not-finished')
  // A score has two decimals: written out it is exact.
  return compare(parseDecimal(score.value.toFixed(2)), parseDecimal(minScore)) >= 0
    ? { verdict: 'certified', reason: 'score-met' }
    : denied('score-not-met')
}

function byEvidence({ decision, capped }: ChainEvidence): ReasonedVerdict {
  switch (decision) {
    case 'certified':
      return { verdict: 'certified', reason: 'evidence-for' }
    case 'denied':
      return denied('evidence-against')
    case 'undecided':
      return inconclusive(capped ? 'undecided-at-cap' : 'undecided')
  }
}

function inconclusive(reason: Reason): ReasonedVerdict {
  return { verdict: 'inconclusive', reason }
}

function denied(reason: Reason): ReasonedVerdict {
  return { verdict: 'denied', reason }
}

/** Whether more than a share of the items asked ended so; exact. @param share decimal string, 0-1 */
function exceeds({ asked, outcomes }: RunSummary, kind: 'missing' | 'unparsed', share: string) {
  return compare(integer(outcomes[kind]), multiply(parseDecimal(share), integer(asked))) > 0
}
