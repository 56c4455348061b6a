/**
 * The price of a number of relays in USD.
 *
 * @param perRelay decimal string, as in `tiers.json`
 * @returns a decimal string with at least two decimals
 */
export declare function priceOf(perRelay: string, relays: number): string;
/**
 * An amount of USD in POKT, rounded up to whole upokt (six decimals).
 *
 * @param usdPerPokt price of one POKT, a decimal string above 0
 */
export declare function poktOf(usd: string, usdPerPokt: string): string;
