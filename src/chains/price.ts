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

/**
 * An amount of USD in POKT, rounded up to whole upokt (six decimals).
 *
 * @param usdPerPokt price of one POKT, a decimal string above 0
 */
export function poktOf(usd: string, usdPerPokt: string): string {
  const [amount, amountScale] = decimal(usd)
  const [price, priceScale] = decimal(usdPerPokt)
  const numerator = amount * upoktPerPokt * priceScale
  const denominator = price * amountScale
  const upokt = (numerator + denominator - 1n) / denominator
  return `${upokt / upoktPerPokt}.${(upokt % upoktPerPokt).toString().padStart(6, '0')}`
}

const upoktPerPokt = 1_000_000n

/** A decimal string as a fraction of integers. */
function decimal(text: string): [numerator: bigint, denominator: bigint] {
  const [whole = '0', fraction = ''] = text.split('.')
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)]
}
