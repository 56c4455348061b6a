import { parseTimestamp } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import type { Report, Statement } from '../report/index.ts'
import { type Finding, found } from './checklist.ts'

interface Clock {
  readonly now: Date
  readonly clockSkewMs: number
}

/**
 * Requires that the times exist, follow each other and are not in the future. The evaluation time is
 * the signer's word: nothing here proves it.
 * @returns the end of the certificate in milliseconds since 1970
 * @throws IqError `VERIFICATION`
 */
export function requireTimes(
  { predicate: { evaluatedAt, validUntil } }: Statement,
  report: Report | undefined,
  { now, clockSkewMs }: Clock,
): Finding<number> {
  const evaluated = requireTime(evaluatedAt)
  const end = requireTime(validUntil)
  if (end <= evaluated) throw new IqError('VERIFICATION', 'the certificate ends before it begins')
  if (evaluated > now.getTime() + clockSkewMs) {
    throw new IqError('VERIFICATION', `evaluated in the future, ${evaluatedAt}`)
  }
  if (report !== undefined && requireTime(report.times.started) > evaluated) {
    throw new IqError('VERIFICATION', 'report: finished before it started')
  }
  return found(end, `evaluated ${evaluatedAt}, as the signer says`)
}

function requireTime(text: string): number {
  const time = parseTimestamp(text)
  if (time === undefined) throw new IqError('VERIFICATION', `${text} is not a time in UTC`)
  return time
}
