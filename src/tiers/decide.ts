import { type CompositeScore, compositeScore } from './composite.ts'
import type { ChainEvidence, Examination } from './examination.ts'
import type { Chain, Tiers } from './schema.ts'
import type { Standing } from './tally.ts'
import { versionInRange } from './version-range.ts'

/** Why a chain was decided as it was; switch over it, there is no default. */
export type Reason =
  | 'score-met'
  | 'score-not-met'
  | 'evidence-for'
  | 'evidence-against'
  | 'undecided'
  | 'undecided-at-cap'
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
  /** The sequential evidence; undefined for chains decided by the point score or not at all. */
  readonly evidence: ChainEvidence | undefined
}

/** A run as the decision sees it. */
export interface Case {
  readonly suite: { readonly name: string; readonly version: string }
  readonly standing: Standing
  readonly examination: Examination
}

/** Whether a suite decides a chain. */
export function decides(suite: Case['suite'], chain: Chain): boolean {
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
  if (rate(standing, 'missing') > Number(tiers.maxMissingRate)) {
    return inconclusive('too-many-missing')
  }
  const ruling = evidence ? byEvidence(evidence) : byScore(Number(chain.minScore), standing, score)
  if (ruling.verdict !== 'certified') return ruling
  if (rate(standing, 'unparsed') > Number(tiers.maxUnparsedRate)) {
    return inconclusive('too-many-unparsed')
  }
  const p95 = standing.latency?.p95Ms ?? Number.POSITIVE_INFINITY
  return p95 > chain.service.p95LatencyMs ? { verdict: 'denied', reason: 'too-slow' } : ruling
}

function byScore(minScore: number, { tasks }: Standing, score: CompositeScore | undefined): Ruling {
  const finished = tasks.every(({ asked, size }) => asked === size)
  if (!finished || !score) return inconclusive('suite-not-finished')
  return score.value >= minScore
    ? { verdict: 'certified', reason: 'score-met' }
    : { verdict: 'denied', reason: 'score-not-met' }
}

function byEvidence({ decision, capped }: ChainEvidence): Ruling {
  switch (decision) {
    case 'certified':
      return { verdict: 'certified', reason: 'evidence-for' }
    case 'denied':
      return { verdict: 'denied', reason: 'evidence-against' }
    case 'undecided':
      return inconclusive(capped ? 'undecided-at-cap' : 'undecided')
  }
}

function inconclusive(reason: Reason): Ruling {
  return { verdict: 'inconclusive', reason }
}

function rate(standing: Standing, kind: 'missing' | 'unparsed'): number {
  return standing.asked === 0 ? 0 : standing.outcomes[kind] / standing.asked
}
