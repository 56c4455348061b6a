import { divide, formatDecimal, integer, multiply, parseDecimal } from '../decimal/index.ts'

/**
 * The price of a number of relays in USD.
 *
 * @param perRelay decimal string, as in `tiers.json`
 * @returns a decimal string with at least two decimals
 */
export function priceOf(perRelay: string, relays: number): string {
  return formatDecimal(multiply(parseDecimal(perRelay), integer(relays)), 2)
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
