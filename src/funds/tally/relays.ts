import type { Layout } from '../claims/index.ts'
import { quotient } from '../quotient.ts'
import type { Cells } from './cells.ts'
import type { ClaimStatus } from './status.ts'

/** The relays of a claim: on Shannon as estimated from the difficulty, `num_estimated_relays`. */
export function relaysOf(cells: Cells, layout: Layout, status: ClaimStatus): number {
  // The event of a discarded claim tells no relays.
  if (status === 'invalid' && layout.generation === 'shannon' && cells.isEmpty(layout.relays)) {
    return 0
  }
  const relays = cells.whole(layout.relays)
  if (layout.generation === 'morse') return relays
  if (!cells.isEmpty(layout.estimatedRelays)) return cells.whole(layout.estimatedRelays)
  const claimed = cells.whole(layout.claimedUnits)
  const estimated = cells.whole(layout.estimatedUnits)
  if (claimed === estimated) return relays
  return Number(estimatedRelays(BigInt(relays), BigInt(claimed), BigInt(estimated)))
}

/**
 * The estimate where an event does not tell it: estimated units / (claimed units / relays), both integer
 * divisions, 0 where either divisor is 0 (the rule pocketdex's test keeps for real expired claims).
 */
export function estimatedRelays(relays: bigint, claimed: bigint, estimated: bigint): bigint {
  if (relays === 0n) return 0n
  const perRelay = quotient(claimed, relays)
  return perRelay === 0n ? 0n : quotient(estimated, perRelay)
}
