import type { Reason, TrustVerdict } from '../trust/index.ts'
import type { Deciding } from './deciding.ts'
import type { RegisteredCertificate, RegisteredReport } from './record.ts'

/** Reports of one subject, as they are at some time. */
export interface Voices {
  /** Of each certifier the newest that there was, oldest first. */
  readonly newest: readonly RegisteredReport[]
  /** Named where there was none at the time; default: the last of `newest`. */
  readonly last?: RegisteredReport | undefined
}

/**
 * How the node of some reports stands on a chain at some time; pure. Of each certifier its newest report counts,
 * so that a later denial ends an earlier certificate. What has ended counts for nothing, however far the
 * policy lets clocks differ: nobody may route by it.
 */
export class Standing {
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

  /** @param at milliseconds since 1970 @throws RangeError without any report */
  constructor(
    { newest, last = newest.at(-1) }: Voices,
    chain: string,
    at: number,
    deciding: Deciding,
  ) {
    const awarding = those(newest, (report) => certificateOf(report, chain) !== undefined)
    const lasting = those(awarding, ({ facts }) => Date.parse(facts.validUntil) > at)
    const counted = lasting.length > 0 ? lasting : awarding.length > 0 ? awarding : newest
    const report = counted.at(-1) ?? last
    if (report === undefined) throw new RangeError('no report of the subject')
    const { verdict, operators, reasons } = deciding(counted)
    const until = counted.reduce(earlierEnd, report).facts.validUntil
    const state = awarding.length === 0 ? 'denied' : verdict
    const isOver = state === 'verified' && lasting.length === 0
    this.state = isOver ? 'expired' : state === 'verified' ? 'valid' : state
    this.chain = chain
    this.report = report
    this.certificate = certificateOf(report, chain)
    this.until = until
    this.operators = operators
    this.reasons = isOver ? [...reasons, ended(until)] : reasons
  }
}

/** The very list where all of it are meant, as nearly always. */
function those<T>(list: readonly T[], areMeant: (one: T) => boolean): readonly T[] {
  return list.every(areMeant) ? list : list.filter(areMeant)
}

function earlierEnd(one: RegisteredReport, other: RegisteredReport): RegisteredReport {
  return other.facts.validUntil < one.facts.validUntil ? other : one
}

function ended(until: string): Reason {
  return { verdict: 'expired', code: 'expired', detail: `valid until ${until}` }
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
