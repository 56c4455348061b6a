import {
  type Decimal,
  divide,
  formatDecimal,
  integer,
  multiply,
  subtract,
} from '../../decimal/index.ts'

/** What a relay mints on Morse, and what rounding it to whole upokt costs. */
export interface RelayRate {
  /** upokt per relay: `pos/RelaysToTokensMultiplierMap` of pocket-core is a map of int64. */
  readonly upokt: bigint
  /** USD by which a million relays cost more (or less) than the price says, exactly. */
  readonly errorUsdPerMillion: string
}

const million = integer(1_000_000n)

/**
 * The rate of a chain: USD per relay / USD per POKT x 1,000,000, to the nearest whole upokt, of two to
 * the even one. Half an upokt is the greatest error there is.
 */
export function relayRate(usdPerRelay: Decimal, usdPerPokt: Decimal): RelayRate {
  const { units } = divide(multiply(usdPerRelay, million), usdPerPokt, 0, 'half-even')
  const realised = multiply(integer(units), usdPerPokt)
  const error = subtract(realised, multiply(usdPerRelay, million))
  return { upokt: units, errorUsdPerMillion: formatDecimal(error) }
}
