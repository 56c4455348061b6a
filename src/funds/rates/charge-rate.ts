import type { Generation } from '../claims/index.ts'
import type { Rates } from './rates.ts'

/** What one relay, as the network counts it, is charged. */
export interface ChargeRate {
  readonly upoktPerRelay: bigint
  readonly usdPerRelay: string
  /** Relays of the network that make one call at the price of `tiers.json`: more than 1 beyond the cap of Shannon. */
  readonly relaysPerCall: bigint
}

/**
 * The rates by chain, as a generation of the network counts relays. Where a price exceeds Shannon's cap,
 * several of its relays make one call, and each is charged its part.
 */
export function chargeRates(
  { chains }: Rates,
  generation: Generation,
): ReadonlyMap<string, ChargeRate> {
  return new Map(chains.map((rate) => [rate.chain, chargeRate(rate, generation)]))
}

function chargeRate(rate: Rates['chains'][number], generation: Generation): ChargeRate {
  const { shannon, usdPerRelay, upoktPerRelay } = rate
  if (generation === 'shannon' && shannon.kind === 'several-relays') {
    return {
      upoktPerRelay: BigInt(shannon.upoktPerRelay),
      usdPerRelay: shannon.usdPerRelay,
      relaysPerCall: BigInt(shannon.relays),
    }
  }
  return { upoktPerRelay: BigInt(upoktPerRelay), usdPerRelay, relaysPerCall: 1n }
}
