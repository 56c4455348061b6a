import type { LogFacts } from './facts.ts'
import type { Trust, TrustedKey } from './trust.ts'

/**
 * The time at which so many operators of witnesses as the policy asks (one at least) had cosigned, in
 * milliseconds; undefined when they have not. Each witness's own key must have counted then.
 */
export function earliest(trust: Trust, cosignatures: LogFacts['cosignatures']): number | undefined {
  const first = new Map<string, number>()
  for (const { keyid, time } of cosignatures) {
    const key = trust.keys.get(keyid)
    if (!key?.roles.includes('witness') || !isValidAt(key, time)) continue
    first.set(key.operator, Math.min(time, first.get(key.operator) ?? time))
  }
  const times = [...first.values()].toSorted((a, b) => a - b)
  return times[Math.max(1, trust.content.rules.log.witnesses) - 1]
}

/** A witness whose key is revoked as compromised proves no time at all. */
function isValidAt({ validFrom, validTo, revoked }: TrustedKey, time: number): boolean {
  if (revoked?.reason === 'compromise') return false
  const end = Math.min(
    validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo),
    revoked === null ? Number.POSITIVE_INFINITY : Date.parse(revoked.at),
  )
  return time >= Date.parse(validFrom) && time <= end
}
