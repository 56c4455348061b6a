import { decides } from '../verdict/index.ts'
import type { PublishedVerdict, Report } from './report-schema.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * When the certificate that a report leads to ends at the latest: with the first of the chains it
 * awards, or else of those its suite decides, or else of all.
 * @returns milliseconds since 1970; undefined where the report does not tell (version 1, no chain)
 */
export function certificateEnd({ verdicts, suite, times }: Report): number | undefined {
  const awarded = verdicts.filter(({ verdict }) => verdict === 'certified')
  const decided = verdicts.filter(
    ({ terms, minScore }) => terms && decides(suite, { suite: terms.suite, minScore }),
  )
  const concerned = [awarded, decided, verdicts].find(({ length }) => length > 0) ?? []
  const days = concerned.flatMap(daysOf)
  return days.length === 0 ? undefined : Date.parse(times.finished) + Math.min(...days) * dayMs
}

function daysOf({ terms }: PublishedVerdict): number[] {
  return terms === null ? [] : [terms.certificateDays]
}

/**
 * What a report comes to as a whole: `certified` for a chain at least; `denied` when it is certified for
 * none and denied one; `ended` when its certificate is over; `inconclusive` when no chain got a verdict, or
 * nothing was answered; `not-asked` when none was to get one: a part of a suite, or a suite that decides no chain.
 */
export type Standing = 'certified' | 'denied' | 'ended' | 'inconclusive' | 'not-asked'

/** Reasons by which a chain is no matter of a run. */
const elsewhere: ReadonlySet<string> = new Set(['chain-has-no-suite', 'other-suite'])

/** Whether a run was to give a verdict on a chain. */
export function isConcerned({ reason }: PublishedVerdict): boolean {
  return !elsewhere.has(reason)
}

/** The standing of a report at a moment, in milliseconds since 1970. */
export function standingOf(report: Report, now: number): Standing {
  const { verdicts, outcomes, settings } = report
  const has = (verdict: string) => verdicts.some((one) => one.verdict === verdict)
  const answered = Object.entries(outcomes).some(([kind, count]) => kind !== 'missing' && count > 0)
  if (has('certified')) return now < (certificateEnd(report) ?? now + 1) ? 'certified' : 'ended'
  if (has('denied')) return 'denied'
  const isPart = settings.limit !== null || !verdicts.some(isConcerned)
  return answered && isPart ? 'not-asked' : 'inconclusive'
}
