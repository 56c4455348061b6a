import { IqError } from '../../errors/index.ts'
import { believedTrust } from '../../trust/index.ts'
import {
  type BundleOutcome,
  type SubjectDecision,
  type TrustPolicy,
  verifyUnderPolicy,
} from '../../verify/index.ts'
import { aboutReport, identityText } from '../render/verification.ts'
import { type VerifiedRow, verifiedTable } from '../render/verified-table.ts'
import type { Output } from '../terminal/output.ts'

export interface PolicyOptions {
  readonly policy: string
  readonly keys: string
  readonly log?: string
  /** Where the attestation of what is verified is written. */
  readonly svr?: string
  /** The private key that signs it. */
  readonly svrKey?: string
}

/** `verify <reports...> --policy <file>`: exit 6 unless every node is verified. */
export async function verifyByPolicy(
  paths: readonly string[],
  options: PolicyOptions,
  atHand: Pick<TrustPolicy, 'tiers' | 'suite' | 'opening' | 'judgeBundled'>,
  output: Output,
): Promise<void> {
  const { policy, keys, log, svr } = options
  const trust = await believedTrust(policy, keys)
  const now = new Date()
  const { decisions, broken } = await verifyUnderPolicy(paths, {
    ...atHand,
    trust,
    now,
    ...(log === undefined ? {} : { log }),
  })
  for (const outcome of broken) {
    printChecks(outcome, output)
    output.event('verified', { ...checksOf(outcome), verdict: 'invalid' })
    output.result(`INVALID: ${outcome.path}\n`)
  }
  for (const decided of decisions) printDecision(decided, output)
  if (svr !== undefined) {
    const { attest } = await import('./verify-attest.ts')
    output.note(`attested: ${await attest(svr, options, trust, decisions, now)}`)
  }
  const rows = [...broken.map(brokenRow), ...decisions.map(decisionRow)]
  const failed = rows.filter(({ verdict }) => verdict !== 'verified')
  if (rows.length > 1) {
    output.result(`\n${verifiedTable(rows)}\n`)
    output.result(`${rows.length - failed.length} of ${rows.length} nodes verified\n`)
  }
  if (failed.length === 0) return
  const verdicts = new Set(failed.map(({ verdict }) => verdict))
  throw new IqError('VERIFICATION', `${paths.join(', ')}: ${[...verdicts].join(', ')}`)
}

type Row = VerifiedRow & { readonly verdict: string }

function brokenRow({ path }: BundleOutcome): Row {
  return { verdict: 'invalid', word: 'INVALID', path, about: undefined, failure: 'invalid' }
}

function decisionRow({ decision, outcomes }: SubjectDecision): Row {
  const { verdict } = decision
  const about = aboutFirst(outcomes)
  const path = outcomes.map((one) => one.path).join(' ')
  const failure = verdict === 'verified' ? undefined : verdict
  return { verdict, word: wordOf(decision), path, about, failure }
}

/** A report that its own operator signed, or whose seed was chosen, is never more than that. */
function wordOf({ verdict, reasons }: SubjectDecision['decision']): string {
  const isSelf = reasons.some(({ code }) => code === 'self-certified' || code === 'free-seed')
  return isSelf && verdict === 'insufficient' ? 'SELF-CERTIFIED' : verdict.toUpperCase()
}

function aboutFirst([first]: readonly BundleOutcome[]) {
  const result = first?.result
  if (result === undefined || result.verdict === 'invalid') return undefined
  const { content, isProven } = result
  return content.kind === 'node-eval'
    ? aboutReport(content.statement, content.report, isProven)
    : undefined
}

function printDecision({ decision, outcomes }: SubjectDecision, output: Output): void {
  for (const outcome of outcomes) printChecks(outcome, output)
  const { verdict, reasons, operators, score, awarded } = decision
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
    awarded,
    reports: outcomes.map(reportOf),
  })
  const word = wordOf(decision)
  const origin = statement?.predicate.node.endpointOrigin ?? ''
  const by = operators.length === 0 ? 'nobody the policy believes' : operators.join(', ')
  const missing = outcomes.some(({ facts }) => facts?.replayed === false)
  output.result(
    `${word}: ${origin}: ${score === null ? 'no score' : `score ${score}`}; certified for ${awarded.join(', ') || 'no chain'}; ` +
      `by ${by}${missing ? '; the answers were not judged again' : ''}\n`,
  )
}

function printChecks({ path, checks, unchecked, result }: BundleOutcome, output: Output): void {
  output.result(`${path}\n`)
  for (const { name, ok, detail } of checks) {
    output.result(`  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`)
  }
  for (const sentence of unchecked) output.result(`  --   ${sentence}\n`)
  if (result.verdict !== 'invalid') output.result(identityText(result))
}

function checksOf({ path, checks, unchecked }: BundleOutcome) {
  return { path, checks, unchecked }
}

/** With what it is of: chains, score, seed, digests. */
function reportOf(outcome: BundleOutcome) {
  const about = aboutFirst([outcome])
  return { ...checksOf(outcome), ...(about === undefined ? {} : { about }) }
}
