import type { Seen } from './facts.ts'
import type { TrustKeyContent } from './schema.ts'
import type { Trust } from './trust.ts'

/**
 * The time at which so many operators of witnesses and timestamp authorities as the policy asks for
 * witnesses (one at least) had seen something, in milliseconds; undefined when they have not. Each one's own
 * key must have counted then.
 */
export function earliest(trust: Trust, seen: readonly Seen[]): number | undefined {
  if (seen.length === 0) return undefined
  const first = new Map<string, number>()
  for (const { keyid, time } of seen) {
    const key = trust.keys.get(keyid) ?? trust.authorities.get(keyid)
    const mayTell = key?.roles.some((role) => role === 'witness' || role === 'timestamp')
    if (!key || !mayTell || !isValidAt(key, time)) continue
    first.set(key.operator, Math.min(time, first.get(key.operator) ?? time))
  }
  const times = [...first.values()].toSorted((a, b) => a - b)
  return times[Math.max(1, trust.content.rules.log.witnesses) - 1]
}

/** Whoever's key is revoked as compromised proves no time at all. */
function isValidAt({ validFrom, validTo, revoked }: TrustKeyContent, time: number): boolean {
  if (revoked?.reason === 'compromise') return false
  const end = Math.min(
    validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo),
    revoked === null ? Number.POSITIVE_INFINITY : Date.parse(revoked.at),
  )
  return time >= Date.parse(validFrom) && time <= end
}
