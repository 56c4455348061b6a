import type { ReportFacts } from './facts.ts'
import type { Trust } from './trust.ts'

const day = 86_400_000

/**
 * The times at which what `decide` says may become another, for all else being equal: between two of them
 * that follow one another it says the same at every moment.
 * @param reports of one subject
 * @returns milliseconds since 1970, in no order
 */
export function turningPoints({ content, keys }: Trust, reports: readonly ReportFacts[]): number[] {
  const { clockSkewSeconds, maxAgeDays } = content.rules
  const skew = clockSkewSeconds * 1000
  const points = [Date.parse(content.expires) + skew]
  for (const { evaluatedAt, validUntil, signers } of reports) {
    const evaluated = Date.parse(evaluatedAt)
    points.push(evaluated - skew, evaluated + maxAgeDays * day + skew)
    points.push(Date.parse(validUntil) + skew)
    for (const keyid of signers) {
      const { validTo = null, revoked = null } = keys.get(keyid) ?? {}
      if (validTo !== null) points.push(Date.parse(validTo))
      if (revoked !== null) points.push(Date.parse(revoked.at))
    }
  }
  return points
}
