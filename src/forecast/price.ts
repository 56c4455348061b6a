import {
  compare,
  divide,
  formatDecimal,
  integer,
  multiply,
  parseDecimal,
} from '../decimal/index.ts'

/**
 * The price of a number of relays in USD.
 *
 * @param perRelay decimal string, as in `tiers.json`
 * @returns a decimal string with at least two decimals
 */
export function priceOf(perRelay: string, relays: number): string {
  return formatDecimal(multiply(parseDecimal(perRelay), integer(relays)), 2)
}

/** What a relay costs at the dearest of some chains, a decimal string; null where none has a price. */
export function highestPrice(
  chains: readonly { readonly pricePerRelayUsd: string | null }[],
): string | null {
  return chains.reduce<string | null>((most, { pricePerRelayUsd: one }) => {
    if (one === null) return most
    return most === null || compare(parseDecimal(one), parseDecimal(most)) > 0 ? one : most
  }, null)
}

const upoktDecimals = 6

/**
 * An amount of USD in POKT, rounded up to whole upokt (six decimals).
 *
 * @param usdPerPokt price of one POKT, a decimal string above 0
 */
export function poktOf(usd: string, usdPerPokt: string): string {
  const pokt = divide(parseDecimal(usd), parseDecimal(usdPerPokt), upoktDecimals, 'ceil')
  return formatDecimal(pokt, upoktDecimals)
}
