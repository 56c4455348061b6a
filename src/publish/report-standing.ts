import { certificateEnd, type PublishedVerdict, type Report } from '../report/index.ts'

/**
 * What a report comes to as a whole: `certified` for a chain at least; `denied` when it is certified for
 * none and denied one; `ended` when its certificate is over; `inconclusive` when no chain got a verdict, or
 * nothing was answered; `not-asked` when none was to get one: a part of a suite, or a suite that decides no chain.
 */
export type ReportStanding = 'certified' | 'denied' | 'ended' | 'inconclusive' | 'not-asked'

/** Reasons by which a chain is no matter of a run. */
const elsewhere: ReadonlySet<string> = new Set(['chain-has-no-suite', 'other-suite'])

/** Whether a run was to give a verdict on a chain. */
export function isConcerned({ reason }: PublishedVerdict): boolean {
  return !elsewhere.has(reason)
}

/** The standing of a report at a moment, in milliseconds since 1970. */
export function reportStanding(report: Report, now: number): ReportStanding {
  const { verdicts, outcomes, settings } = report
  const has = (verdict: string) => verdicts.some((one) => one.verdict === verdict)
  const answered = Object.entries(outcomes).some(([kind, count]) => kind !== 'missing' && count > 0)
  const end = certificateEnd(report)
  if (has('certified')) return end !== undefined && now >= end ? 'ended' : 'certified'
  if (has('denied')) return 'denied'
  const isPart = settings.limit !== null || !verdicts.some(isConcerned)
  return answered && isPart ? 'not-asked' : 'inconclusive'
}
