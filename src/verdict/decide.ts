import type { Chain, Tiers } from '../chains/index.ts'
import { versionInRange } from '../chains/index.ts'
import { type CompositeScore, compositeScore } from './composite.ts'
import type { ChainEvidence, Examination } from './examination.ts'
import { type LimitsProbe, ruleLimits } from './limits/index.ts'
import type { Standing } from './tally.ts'

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
  | 'chain-has-no-suite'
  | 'other-suite'
  | 'limited-run'
  | 'suite-not-finished'
  | 'too-many-missing'
  | 'too-many-unparsed'

export interface Verdict {
  readonly chain: Chain
  readonly verdict: 'certified' | 'denied' | 'inconclusive'
  readonly reason: Reason
  /** The sequential evidence; undefined for chains decided by the point score or not at all. */
  readonly evidence: ChainEvidence | undefined
}

/** A run as the decision sees it. */
export interface Case {
  readonly suite: { readonly name: string; readonly version: string }
  /** Items asked per task at most; null: all. A limited run certifies nothing. */
  readonly limit: number | null
  readonly standing: Standing
  readonly examination: Examination
  /** What was probed at the limits of chains. */
  readonly probes: readonly LimitsProbe[]
}

/** Whether a suite decides a chain. */
export function decides(suite: Case['suite'], chain: Pick<Chain, 'suite' | 'minScore'>): boolean {
  return (
    chain.suite !== null &&
    chain.minScore !== null &&
    chain.suite.name === suite.name &&
    versionInRange(suite.version, chain.suite.versions)
  )
}

/** Decides every chain of the tiers. A pure function: the same samples give the same verdicts. */
export function decideAll(tiers: Tiers, run: Case): readonly Verdict[] {
  const score = compositeScore(run.standing.tasks)
  return tiers.chains.map((chain) => {
    const evidence = decides(run.suite, chain) ? run.examination.evidenceFor(chain) : undefined
    return { chain, evidence, ...decide(chain, tiers, run, score, evidence) }
  })
}

type Ruling = Pick<Verdict, 'verdict' | 'reason'>

/** The score first, then what can stand in the way of a certificate although the score is met. */
function decide(
  chain: Chain,
  tiers: Tiers,
  run: Case,
  score: CompositeScore | undefined,
  evidence: ChainEvidence | undefined,
): Ruling {
  if (chain.suite === null || chain.minScore === null) return inconclusive('chain-has-no-suite')
  if (!decides(run.suite, chain)) return inconclusive('other-suite')
  const { standing } = run
  if (run.limit !== null) return inconclusive('limited-run')
  if (rate(standing, 'missing') > Number(tiers.maxMissingRate)) {
    return inconclusive('too-many-missing')
  }
  const ruling = evidence ? byEvidence(evidence) : byScore(Number(chain.minScore), standing, score)
  if (ruling.verdict !== 'certified') return ruling
  if (rate(standing, 'unparsed') > Number(tiers.maxUnparsedRate)) {
    return inconclusive('too-many-unparsed')
  }
  return byService(chain, standing) ?? byLimits(chain, run.probes) ?? ruling
}

/** Why a chain is not served fast enough; undefined when it is. */
function byService({ service }: Chain, { latency }: Standing): Ruling | undefined {
  const { p95LatencyMs, p95FirstTokenMs = Number.POSITIVE_INFINITY } = service
  const never = Number.POSITIVE_INFINITY
  if ((latency?.p95Ms ?? never) > p95LatencyMs) return denied('too-slow')
  return (latency?.firstToken.p95Ms ?? never) > p95FirstTokenMs
    ? denied('first-token-too-late')
    : undefined
}

/** Why the limits of a chain stand in the way; undefined when they do not. */
function byLimits({ limits }: Chain, probes: readonly LimitsProbe[]): Ruling | undefined {
  switch (ruleLimits(limits, probes)) {
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

function byScore(minScore: number, { tasks }: Standing, score: CompositeScore | undefined): Ruling {
  const finished = tasks.every(({ asked, size }) => asked === size)
  if (!finished || !score) return inconclusive('suite-not-finished')
  return score.value >= minScore
    ? { verdict: 'certified', reason: 'score-met' }
    : denied('score-not-met')
}

function byEvidence({ decision, capped }: ChainEvidence): Ruling {
  switch (decision) {
    case 'certified':
      return { verdict: 'certified', reason: 'evidence-for' }
    case 'denied':
      return denied('evidence-against')
    case 'undecided':
      return inconclusive(capped ? 'undecided-at-cap' : 'undecided')
  }
}

function inconclusive(reason: Reason): Ruling {
  return { verdict: 'inconclusive', reason }
}

function denied(reason: Reason): Ruling {
  return { verdict: 'denied', reason }
}

function rate(standing: Standing, kind: 'missing' | 'unparsed'): number {
  return standing.asked === 0 ? 0 : standing.outcomes[kind] / standing.asked
}
