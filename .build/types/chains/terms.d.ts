import { type Static } from '../schema/index.ts';
import { type Chain } from './schema.ts';
/**
 * What a certificate of a chain is worth: the price of a relay and what a relay may be. The content of
 * `tiers.json` with its defaults filled in, so that whoever holds a certificate needs no other file.
 */
export declare const ChainTermsSchema: import("typebox").TObject<{
    pricePerRelayUsd: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    limits: import("typebox").TUnion<[import("typebox").TObject<{
        inputTokens: import("typebox").TInteger;
        outputTokens: import("typebox").TInteger;
        beyond: import("typebox").TUnion<[import("typebox").TLiteral<"drop">, import("typebox").TLiteral<"any">]>;
    }>, import("typebox").TNull]>;
    service: import("typebox").TObject<{
        class: import("typebox").TUnion<[import("typebox").TLiteral<"realtime">, import("typebox").TLiteral<"batch">]>;
        p95LatencyMs: import("typebox").TInteger;
        p95FirstTokenMs: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
    }>;
    suite: import("typebox").TUnion<[import("typebox").TObject<{
        name: import("typebox").TString;
        versions: import("typebox").TString;
    }>, import("typebox").TNull]>;
    certificateDays: import("typebox").TInteger;
}>;
export type ChainTerms = Static<typeof ChainTermsSchema>;
/** The terms of a chain, as reports and statements carry them. */
export declare function termsOf({ pricePerRelayUsd, limits, service, suite, certificateDays, }: Chain): ChainTerms;
