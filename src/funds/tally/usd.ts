import { formatDecimal, multiply, parseDecimal } from '../../decimal/index.ts'

/** What relays cost at a fixed price, in USD, exactly. */
export function usdOf(relays: bigint, usdPerRelay: string): string {
  return formatDecimal(multiply(parseDecimal(usdPerRelay), { units: relays, scale: 0 }), 2)
}
