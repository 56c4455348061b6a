import { parseTimestamp } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { certificateEnd, type Report, type Statement } from '../report/index.ts'
import { type Passed, passed } from './checklist.ts'

interface Clock {
  readonly now: Date
  readonly clockSkewMs: number
}

/**
 * Requires that the times exist, follow each other, are not in the future, and that the certificate
 * ends when its chains say. The evaluation time is the signer's word: nothing here proves it.
 * @returns the end of the certificate in milliseconds since 1970
 * @throws IqError `VERIFICATION`
 */
export function requireTimes(
  { predicate: { evaluatedAt, validUntil } }: Statement,
  report: Report | undefined,
  { now, clockSkewMs }: Clock,
): Passed<number> {
  const evaluated = requireTime(evaluatedAt)
  const end = requireTime(validUntil)
  if (end <= evaluated) throw new IqError('VERIFICATION', 'the certificate ends before it begins')
  if (evaluated > now.getTime() + clockSkewMs) {
    throw new IqError('VERIFICATION', `evaluated in the future, ${evaluatedAt}`)
  }
  if (report !== undefined && requireTime(report.times.started) > evaluated) {
    throw new IqError('VERIFICATION', 'report: finished before it started')
  }
  const latest = report && certificateEnd(report)
  if (latest !== undefined && end > latest) {
    const allowed = new Date(latest).toISOString()
    throw new IqError('VERIFICATION', `valid until ${validUntil}, its chains allow ${allowed}`)
  }
  return passed(end, `evaluated ${evaluatedAt}, as the signer says`)
}

function requireTime(text: string): number {
  const time = parseTimestamp(text)
  if (time === undefined) throw new IqError('VERIFICATION', `${text} is not a time in UTC`)
  return time
}
