/**
 * The price of a number of relays in USD: exact decimal arithmetic, never floating point.
 *
 * @param perRelay decimal string, as in `tiers.json`
 * @returns a decimal string with at least two decimals
 */
export function priceOf(perRelay: string, relays: number): string {
  const [whole = '0', fraction = ''] = perRelay.split('.')
  const units = BigInt(whole + fraction) * BigInt(relays)
  const digits = units.toString().padStart(fraction.length + 1, '0')
  const split = digits.length - fraction.length
  const decimals = digits.slice(split).replace(/0+$/u, '').padEnd(2, '0')
  return `${digits.slice(0, split)}.${decimals}`
}
