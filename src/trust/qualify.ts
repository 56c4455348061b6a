import type { Reason, ReportFacts } from './facts.ts'
import { ofDraw } from './qualify-draw.ts'
import type { TrustContent } from './schema.ts'
import type { Trust, TrustedKey } from './trust.ts'
import { earliest } from './witnessed.ts'

/** Whether one report counts, for which operator, and why not. */
export interface QualifiedReport {
  readonly facts: ReportFacts
  /** The operators who certified it with a key that may be believed. */
  readonly operators: readonly string[]
  readonly reasons: readonly Reason[]
}

const day = 86_400_000

/** @param now milliseconds since 1970 */
export function qualify(trust: Trust, facts: ReportFacts, now: number): QualifiedReport {
  const { rules } = trust.content
  const witnessed = facts.log?.cosignatures ?? []
  const existedBy = earliest(trust, [...witnessed, ...facts.timestamps])
  const signers = facts.signers.map((keyid) => judgeSigner(trust, facts, keyid, existedBy, now))
  const operators = [...new Set(signers.flatMap((one) => one.operator ?? []))]
  const reasons = [
    ...(operators.length > 0 ? [] : signers.flatMap((one) => one.reason ?? [])),
    ...(signers.length > 0
      ? []
      : [reason('invalid', 'signature', 'no key of the policy signed it')]),
    ...allowedThings(rules, facts),
    ...ofTimes(rules, facts, existedBy, now),
    ...ofDraw(trust, facts, operators),
    ...ofLog(rules, facts, earliest(trust, witnessed)),
    ...ofLater(rules, facts),
  ]
  return { facts, operators, reasons }
}

interface Judged {
  readonly operator?: string
  readonly reason?: Reason
}

function judgeSigner(
  trust: Trust,
  facts: ReportFacts,
  keyid: string,
  existedBy: number | undefined,
  now: number,
): Judged {
  const key = trust.keys.get(keyid)
  if (!key?.roles.includes('certifier')) {
    return { reason: reason('invalid', 'signature', `${keyid} is no certifier of the policy`) }
  }
  const fault =
    revocation(key, existedBy, now) ??
    period(key, facts, existedBy, now) ??
    conflict(trust, facts, key)
  return fault === undefined ? { operator: key.operator } : { reason: fault }
}

/** A revoked key counts only for what others saw before; the signer's own time never counts. */
function revocation(
  { keyid, revoked }: TrustedKey,
  existedBy: number | undefined,
  now: number,
): Reason | undefined {
  if (revoked === null || (existedBy ?? now) < Date.parse(revoked.at)) return undefined
  const seen =
    existedBy === undefined
      ? 'nobody is known to have seen the report before'
      : 'the report is later'
  return reason(
    'revoked',
    'key-revoked',
    `${keyid} is revoked since ${revoked.at} (${revoked.reason}); ${seen}`,
  )
}

function period(
  { keyid, validFrom, validTo }: TrustedKey,
  { evaluatedAt }: ReportFacts,
  existedBy: number | undefined,
  now: number,
): Reason | undefined {
  if (Date.parse(evaluatedAt) < Date.parse(validFrom)) {
    return reason('insufficient', 'key-not-yet-valid', `${keyid} counts from ${validFrom} on`)
  }
  if (validTo === null || (existedBy ?? now) <= Date.parse(validTo)) return undefined
  return reason('expired', 'key-expired', `${keyid} counted until ${validTo}`)
}

/** Who operates a node cannot certify it. */
function conflict(
  { keys }: Trust,
  { assurance, node }: ReportFacts,
  { operator }: TrustedKey,
): Reason | undefined {
  const owner = node.operatorKeyid === null ? undefined : keys.get(node.operatorKeyid)?.operator
  if (assurance === 'third_party' && owner !== operator) return undefined
  return reason('insufficient', 'self-certified', `${operator} certified a node of its own`)
}

function allowedThings(rules: TrustContent['rules'], facts: ReportFacts): Reason[] {
  const { suite, tiers, harness, replayed } = facts
  const allowed = rules.suites.find(
    ({ name, digest }) => name === suite.name && digest === suite.digest,
  )
  const reasons: Reason[] = []
  if (allowed === undefined) {
    reasons.push(
      insufficient('suite', `the policy does not name suite '${suite.name}' ${suite.digest}`),
    )
  } else if (!allowed.tiers.includes(tiers)) {
    reasons.push(insufficient('tiers', `the policy does not name the tiers file ${tiers}`))
  }
  if (!rules.harness.includes(harness)) {
    reasons.push(
      insufficient('harness', `the policy does not name version ${harness} of the harness`),
    )
  }
  if (rules.transcript === 'required' && !replayed) {
    reasons.push(insufficient('transcript', 'the answers were not judged again'))
  }
  return reasons
}

function ofTimes(
  { maxAgeDays, clockSkewSeconds }: TrustContent['rules'],
  { evaluatedAt, validUntil }: ReportFacts,
  existedBy: number | undefined,
  now: number,
): Reason[] {
  const skew = clockSkewSeconds * 1000
  const evaluated = Date.parse(evaluatedAt)
  if (evaluated > now + skew) {
    return [reason('invalid', 'future', `evaluated in the future, ${evaluatedAt}`)]
  }
  if (existedBy !== undefined && evaluated - existedBy > skew) {
    return [reason('invalid', 'post-dated', 'it was seen before its evaluation')]
  }
  if (now - skew >= Date.parse(validUntil)) {
    return [reason('expired', 'expired', `valid until ${validUntil}`)]
  }
  if (now - skew > evaluated + maxAgeDays * day) {
    return [
      reason('expired', 'too-old', `evaluated ${evaluatedAt}, more than ${maxAgeDays} days ago`),
    ]
  }
  return []
}

function ofLog(
  { log, clockSkewSeconds }: TrustContent['rules'],
  facts: ReportFacts,
  seen: number | undefined,
): Reason[] {
  if (facts.log === null) {
    return log.required ? [insufficient('not-logged', 'there is no proof that it is in a log')] : []
  }
  if (log.witnesses === 0) return []
  if (seen === undefined) {
    return [insufficient('witnesses', `fewer than ${log.witnesses} operators of witnesses saw it`)]
  }
  const evaluated = Date.parse(facts.evaluatedAt)
  if (seen - evaluated > (log.withinSeconds + clockSkewSeconds) * 1000) {
    return [
      insufficient('late', `first seen ${new Date(seen).toISOString()}, long after its evaluation`),
    ]
  }
  return []
}

function ofLater({ log: { intents } }: TrustContent['rules'], { log }: ReportFacts): Reason[] {
  const later = log?.later ?? null
  if (later === null) {
    const detail = 'the log was not read: whether the run was announced is not known'
    return intents === 'required' ? [insufficient('intent', detail)] : []
  }
  const { withdrawn, supersededBy, intent, unpublished, attempt, earlierTests } = later
  const reasons: Reason[] = []
  if (withdrawn !== null) {
    const detail = `entry ${withdrawn.index} of the log: ${withdrawn.reason}`
    reasons.push(reason('withdrawn', 'withdrawn', detail))
  } else if (supersededBy !== null) {
    const detail = `entry ${supersededBy} of the log takes its place`
    reasons.push(reason('withdrawn', 'superseded', detail))
  }
  if (intent === 'other') {
    reasons.push(reason('invalid', 'intent', 'it names an intent that is of another run'))
  } else if (intent === 'none' && intents === 'required') {
    reasons.push(insufficient('intent', 'the run was not announced before'))
  }
  if (attempt !== null && attempt <= earlierTests) {
    const detail = `it counts as test ${attempt} of the node, and ${earlierTests} were announced before`
    reasons.push(reason('invalid', 'attempt', detail))
  }
  if (unpublished.length > 0) {
    const detail = `runs of this node were announced and never published: ${unpublished.join(', ')}`
    reasons.push(insufficient('unpublished', detail))
  }
  return reasons
}

function insufficient(code: string, detail: string): Reason {
  return reason('insufficient', code, detail)
}

function reason(verdict: Reason['verdict'], code: string, detail: string): Reason {
  return { verdict, code, detail }
}
