import { canonicalBytes } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { composeReport, type Report, reportBytes } from '../report/index.ts'
import { type Passed, passed } from './checklist.ts'
import type { Replayed } from './replay.ts'

/**
 * Makes the report again from what was recomputed and from the signer's word, and requires that it is
 * the one given, to the byte. So nothing in it can say anything else than transcript, tiers and suite.
 * @throws IqError `VERIFICATION`, naming the places that differ
 */
export function requireRebuilt(
  report: Report,
  bytes: Uint8Array,
  recomputed: Replayed,
): Passed<void> {
  requireSpan(report, recomputed)
  const { schema: _, ...again } = composeReport(report, recomputed)
  const { schema, ...given } = report
  const differing = differences(withoutTerms(given), withoutTerms(again), '')
  if (differing.length > 0) {
    fail(`made again it differs in: ${differing.slice(0, mostNamed).join(', ')}`)
  }
  const terms = report.verdicts.every((verdict) => verdict.terms !== null)
  if (terms && !reportBytes({ schema, ...again }).equals(bytes)) {
    fail('made again it has other bytes: another order of its fields, or other spaces')
  }
  return passed(undefined, 'made again from transcript and tiers, the same')
}

const mostNamed = 8

/** Milliseconds by which a clock may have been set during a run, or between two machines that ran it. */
const clockStepMs = 24 * 60 * 60 * 1000

function requireSpan({ times }: Report, { answered }: Replayed): void {
  const isWithin =
    answered.first >= Date.parse(times.started) - clockStepMs &&
    answered.last <= Date.parse(times.finished) + clockStepMs
  if (!isWithin) fail("answers of the transcript came outside the run's times")
}

type Compared = Omit<Report, 'schema'>

/** Version 1 had no terms of chains; where there are any they were compared with the tiers already. */
function withoutTerms(report: Compared): object {
  const verdicts = report.verdicts.map(({ terms: _, ...verdict }) => verdict)
  return { ...report, verdicts }
}

/** The paths at which two JSON values differ. */
function differences(given: unknown, again: unknown, path: string): string[] {
  if (isBranch(given) && isBranch(again) && Array.isArray(given) === Array.isArray(again)) {
    const keys = new Set([...Object.keys(given), ...Object.keys(again)])
    return [...keys].flatMap((key) => {
      const place = path === '' ? key : `${path}.${key}`
      return differences(valueAt(given, key), valueAt(again, key), place)
    })
  }
  const isSame =
    given === again ||
    (given !== undefined &&
      again !== undefined &&
      canonicalBytes(given).equals(canonicalBytes(again)))
  return isSame ? [] : [path]
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function valueAt(branch: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(branch, key)?.value
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `report: ${reason}`)
}
