import { type Decimal } from '../../decimal/index.ts';
/** What a relay mints on Morse, and what rounding it to whole upokt costs. */
export interface RelayRate {
    /** upokt per relay: `pos/RelaysToTokensMultiplierMap` of pocket-core is a map of int64. */
    readonly upokt: bigint;
    /** USD by which a million relays cost more (or less) than the price says, exactly. */
    readonly errorUsdPerMillion: string;
}
/**
 * The rate of a chain: USD per relay / USD per POKT x 1,000,000, to the nearest whole upokt, of two to
 * the even one. Half an upokt is the greatest error there is.
 */
export declare function relayRate(usdPerRelay: Decimal, usdPerPokt: Decimal): RelayRate;
