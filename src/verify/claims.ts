import { canonicalBytes } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { type Report, type Statement, statementOf } from '../report/index.ts'
import { type Passed, passed } from './checklist.ts'

/**
 * Requires that the statement claims exactly what its report shows: score, suite, tiers, node,
 * samples; to the byte. The report's own digest is the business of `requireSubjects`.
 * @param payload the bytes that were signed
 * @throws IqError `VERIFICATION`, naming the parts that differ
 */
export function requireClaimsOf(
  report: Report,
  statement: Statement,
  payload: Uint8Array,
): Passed<void> {
  const { verifier, validUntil, assuranceLevel } = statement.predicate
  const expected = statementOf(report, {
    reportDigest: statement.subject[0].digest.sha256,
    verifier: verifier.id,
    validUntil,
    assuranceLevel,
  })
  if (!canonicalBytes(expected).equals(payload)) failClaims(expected, statement)
  return passed(undefined, 'the statement claims what the report shows')
}

function failClaims(expected: Statement, statement: Statement): never {
  const differing = [
    ...differences(expected.predicate, statement.predicate),
    ...differences({ subject: expected.subject }, { subject: statement.subject }),
  ]
  throw new IqError(
    'VERIFICATION',
    differing.length > 0
      ? `statement and report differ in: ${differing.join(', ')}`
      : 'statement: made again from the report it has other bytes',
  )
}

function differences<T extends object>(expected: T, actual: T): string[] {
  const claimed = new Map(Object.entries(actual))
  return Object.entries(expected)
    .filter(([key, value]) => !canonicalBytes(value).equals(canonicalBytes(claimed.get(key))))
    .map(([key]) => key)
}
