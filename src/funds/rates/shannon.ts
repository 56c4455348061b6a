import { type Decimal, divide, integer, multiply } from '../../decimal/index.ts'
import { quotient } from '../quotient.ts'

/** How a price stands on Shannon, where a relay costs a whole number of compute units. */
export type ComputeUnits =
  | { readonly kind: 'one-relay'; readonly perRelay: bigint }
  /** The price exceeds the cap: this many relays of so many units make exactly the price. */
  | { readonly kind: 'several-relays'; readonly perRelay: bigint; readonly relays: bigint }
  /** No number of relays makes it. */
  | { readonly kind: 'inexpressible'; readonly why: string }

/** 1 USD is a billion compute units (PIP-41). */
const unitsPerUsd = integer(1_000_000_000n)

/** `ComputeUnitsPerRelayMax = 2 << 20` (poktroll `x/shared/types/service.go`). */
const mostPerRelay = 2_097_152n

/** More relays for one call than anybody would send. */
const mostRelays = 10_000n

/** `compute_units_per_relay` of a price: exact, or not at all. */
export function computeUnitsOf(usdPerRelay: Decimal): ComputeUnits {
  const exact = multiply(usdPerRelay, unitsPerUsd)
  const { units } = divide(exact, integer(1n), 0, 'floor')
  if (units * 10n ** BigInt(exact.scale) !== exact.units || units === 0n) {
    return { kind: 'inexpressible', why: 'it is no whole number of compute units' }
  }
  if (units <= mostPerRelay) return { kind: 'one-relay', perRelay: units }
  for (let relays = 2n; relays <= mostRelays; relays++) {
    const perRelay = quotient(units, relays)
    if (perRelay <= mostPerRelay && perRelay * relays === units) {
      return { kind: 'several-relays', perRelay, relays }
    }
  }
  return { kind: 'inexpressible', why: `no number of relays up to ${mostRelays} makes it` }
}

/** `compute_unit_cost_granularity`: the multiplier is upokt per million compute units. */
export const costGranularity = 1_000_000n

/** `compute_units_to_tokens_multiplier` at which a billion compute units cost one USD, rounded as rates are. */
export function tokensMultiplier(usdPerPokt: Decimal): bigint {
  return divide(integer(1_000n), usdPerPokt, 0, 'half-even').units
}
