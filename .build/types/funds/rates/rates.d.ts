import { type Static } from '../../schema/index.ts';
import { type Week } from '../week/index.ts';
import type { PoktPrice } from './prices.ts';
/** Shape of the rates of a week, as `funds rates --out` writes them. */
declare const RatesSchema: import("typebox").TObject<{
    schema: import("typebox").TLiteral<"iqchains/funds-rates/v1">;
    week: import("typebox").TString;
    poktUsd: import("typebox").TString;
    window: import("typebox").TUnion<[import("typebox").TObject<{
        first: import("typebox").TString;
        last: import("typebox").TString;
    }>, import("typebox").TNull]>;
    tiers: import("typebox").TString;
    rounding: import("typebox").TLiteral<"half-even to whole upokt">;
    chains: import("typebox").TArray<import("typebox").TObject<{
        chain: import("typebox").TString;
        usdPerRelay: import("typebox").TString;
        upoktPerRelay: import("typebox").TString;
        errorUsdPerMillionRelays: import("typebox").TString;
        shannon: import("typebox").TUnion<[import("typebox").TObject<{
            kind: import("typebox").TLiteral<"one-relay">;
            computeUnitsPerRelay: import("typebox").TString;
        }>, import("typebox").TObject<{
            kind: import("typebox").TLiteral<"several-relays">;
            computeUnitsPerRelay: import("typebox").TString;
            relays: import("typebox").TString;
        }>, import("typebox").TObject<{
            kind: import("typebox").TLiteral<"inexpressible">;
            why: import("typebox").TString;
        }>]>;
    }>>;
    unpriced: import("typebox").TArray<import("typebox").TString>;
    shannonTokensMultiplier: import("typebox").TString;
    shannonCostGranularity: import("typebox").TString;
}>;
/** What a relay of each chain mints and costs in one week. */
export type Rates = Static<typeof RatesSchema>;
/** What of `tiers.json` the rates depend on. */
export interface PricedChains {
    /** SHA-256 of the file. */
    readonly digest: string;
    readonly chains: readonly {
        readonly id: string;
        readonly pricePerRelayUsd: string | null;
    }[];
}
/**
 * The rates of a week.
 * @throws IqError `TIERS` for a chain whose price is 0, or rounds to no upokt, or where none has a price
 */
export declare function ratesOf(week: Week, tiers: PricedChains, pokt: PoktPrice): Rates;
/** Reads the rates that `funds rates --out` wrote. @throws IqError `DATA`, naming file and place */
export declare function readRates(path: string): Promise<Rates>;
export {};
