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
