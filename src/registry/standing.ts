import type { Reason, TrustVerdict } from '../trust/index.ts'
import type { Deciding } from './decisions.ts'
import type { RegisteredCertificate, RegisteredReport } from './record.ts'

/** How a node stands on a chain at some time. */
export interface Standing {
  /** `valid`: a portal may route by it. `denied`: the newest report does not certify it. */
  readonly state: 'valid' | 'denied' | Exclude<TrustVerdict, 'verified'>
  readonly chain: string
  /** The newest report that awards the chain, or of all when none does. */
  readonly report: RegisteredReport
  readonly certificate: RegisteredCertificate | undefined
  /** RFC 3339: when the first of the certificates that count ends. */
  readonly until: string
  /** Operators whose reports count. */
  readonly operators: readonly string[]
  /** Why it is not valid. */
  readonly reasons: readonly Reason[]
}

/** Reports of one subject, as they are at some time. */
export interface Voices {
  /** Of each certifier the newest that there was, oldest first. */
  readonly newest: readonly RegisteredReport[]
  /** Named where there was none at the time; default: the last of `newest`. */
  readonly last?: RegisteredReport | undefined
}

/**
 * How the node of some reports stands on a chain; pure. Of each certifier its newest report counts, so
 * that a later denial ends an earlier certificate. What has ended counts for nothing, however far the
 * policy lets clocks differ: nobody may route by it.
 * @param at milliseconds since 1970
 */
export function standingOf(
  { newest, last = newest.at(-1) }: Voices,
  chain: string,
  at: number,
  deciding: Deciding,
): Standing {
  const awarding = newest.filter((report) => certificateOf(report, chain) !== undefined)
  const lasting = awarding.filter(({ facts }) => Date.parse(facts.validUntil) > at)
  const counted = [lasting, awarding].find(({ length }) => length > 0) ?? newest
  const report = counted.at(-1) ?? last
  if (report === undefined) throw new RangeError('no report of the subject')
  const decision = deciding(counted)
  const until = counted.map(({ facts }) => facts.validUntil).toSorted()[0]
  const base = {
    chain,
    report,
    certificate: certificateOf(report, chain),
    until: until ?? report.facts.validUntil,
    operators: decision.operators,
    reasons: decision.reasons,
  }
  if (awarding.length === 0) return { ...base, state: 'denied' }
  if (decision.verdict !== 'verified') return { ...base, state: decision.verdict }
  if (lasting.length > 0) return { ...base, state: 'valid' }
  const detail = `valid until ${base.until}`
  const expired: Reason = { verdict: 'expired', code: 'expired', detail }
  return { ...base, state: 'expired', reasons: [...base.reasons, expired] }
}

function certificateOf({ certificates }: RegisteredReport, chain: string) {
  return certificates.find((one) => one.chain === chain)
}

/** Of those that signed alike, the newest that there was at the time. @param reports oldest first */
export function newestOfEach(reports: readonly RegisteredReport[], at: number): RegisteredReport[] {
  const newest = new Map<string, RegisteredReport>()
  for (const report of reports) {
    if (Date.parse(report.facts.evaluatedAt) > at) continue
    const signers = report.facts.signers.toSorted().join()
    // Put at the end again: the last one is the newest of all.
    newest.delete(signers)
    newest.set(signers, report)
  }
  return [...newest.values()]
}
