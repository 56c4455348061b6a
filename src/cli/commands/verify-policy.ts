import { IqError } from '../../errors/index.ts'
import {
  type BundleOutcome,
  type SubjectDecision,
  type TrustPolicy,
  verifyUnderPolicy,
} from '../../verify/index.ts'
import { believedTrust } from '../pinned-trust.ts'
import type { Output } from '../terminal/output.ts'

export interface PolicyOptions {
  readonly policy: string
  readonly keys: string
  readonly log?: string
}

/** `verify <reports...> --policy <file>`: exit 6 unless every node is verified. */
export async function verifyByPolicy(
  paths: readonly string[],
  { policy, keys, log }: PolicyOptions,
  atHand: Pick<TrustPolicy, 'tiers' | 'suite' | 'judgeBundled'>,
  output: Output,
): Promise<void> {
  const trust = await believedTrust(policy, keys)
  const { decisions, broken } = await verifyUnderPolicy(paths, {
    ...atHand,
    trust,
    now: new Date(),
    ...(log === undefined ? {} : { log }),
  })
  for (const outcome of broken) {
    printChecks(outcome, output)
    output.event('verified', { ...checksOf(outcome), verdict: 'invalid' })
    output.result(`INVALID: ${outcome.path}\n`)
  }
  for (const decided of decisions) printDecision(decided, output)
  const verdicts = [
    ...broken.map(() => 'invalid'),
    ...decisions.map(({ decision }) => decision.verdict),
  ]
  const failed = verdicts.filter((verdict) => verdict !== 'verified')
  if (verdicts.length > 1) {
    output.result(`${verdicts.length - failed.length} of ${verdicts.length} nodes verified\n`)
  }
  if (failed.length === 0) return
  throw new IqError('VERIFICATION', `${paths.join(', ')}: ${[...new Set(failed)].join(', ')}`)
}

function printDecision({ decision, outcomes }: SubjectDecision, output: Output): void {
  for (const outcome of outcomes) printChecks(outcome, output)
  const { verdict, reasons, operators, score } = decision
  for (const { code, detail } of reasons) output.result(`  FAIL ${code}: ${detail}\n`)
  const [first] = outcomes
  const content = first?.result.verdict === 'invalid' ? undefined : first?.result.content
  const statement = content?.kind === 'node-eval' ? content.statement : undefined
  output.event('verified', {
    verdict,
    reasons,
    operators,
    score,
    node: statement?.predicate.node,
    awarded: statement?.predicate.tiers.awarded,
    reports: outcomes.map(checksOf),
  })
  const isSelf = reasons.some(({ code }) => code === 'self-certified')
  const word = isSelf ? 'SELF-CERTIFIED' : verdict.toUpperCase()
  const origin = statement?.predicate.node.endpointOrigin ?? ''
  const awarded = statement?.predicate.tiers.awarded.join(', ') || 'no chain'
  const by = operators.length === 0 ? 'nobody the policy believes' : operators.join(', ')
  const missing = outcomes.some(({ facts }) => facts?.replayed === false)
  output.result(
    `${word}: ${origin}: ${score === null ? 'no score' : `score ${score}`}; certified for ${awarded}; ` +
      `by ${by}${missing ? '; the answers were not judged again' : ''}\n`,
  )
}

function printChecks({ path, checks, unchecked }: BundleOutcome, output: Output): void {
  output.result(`${path}\n`)
  for (const { name, ok, detail } of checks) {
    output.result(`  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`)
  }
  for (const sentence of unchecked) output.result(`  --   ${sentence}\n`)
}

function checksOf({ path, checks, unchecked }: BundleOutcome) {
  return { path, checks, unchecked }
}
