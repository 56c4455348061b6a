import { type Decimal } from '../../decimal/index.ts';
/** How a price stands on Shannon, where a relay costs a whole number of compute units. */
export type ComputeUnits = {
    readonly kind: 'one-relay';
    readonly perRelay: bigint;
}
/** The price exceeds the cap: this many relays of so many units make exactly the price. */
 | {
    readonly kind: 'several-relays';
    readonly perRelay: bigint;
    readonly relays: bigint;
}
/** No number of relays makes it. */
 | {
    readonly kind: 'inexpressible';
    readonly why: string;
};
/** `compute_units_per_relay` of a price: exact, or not at all. */
export declare function computeUnitsOf(usdPerRelay: Decimal): ComputeUnits;
/** `compute_unit_cost_granularity`: the multiplier is upokt per million compute units. */
export declare const costGranularity = 1000000n;
/** `compute_units_to_tokens_multiplier` at which a billion compute units cost one USD, rounded as rates are. */
export declare function tokensMultiplier(usdPerPokt: Decimal): bigint;
