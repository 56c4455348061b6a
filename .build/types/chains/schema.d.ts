import { type Static } from '../schema/index.ts';
/** A sequential test: asks until the evidence is strong enough, or the cap is reached. */
declare const EvidenceRule: import("typebox").TObject<{
    rule: import("typebox").TLiteral<"evidence">;
    alpha: import("typebox").TString;
    beta: import("typebox").TString;
    indifference: import("typebox").TString;
    maxRelays: import("typebox").TInteger;
}>;
/** The versions of a suite that decide a chain. */
export declare const SuiteRange: import("typebox").TObject<{
    name: import("typebox").TString;
    versions: import("typebox").TString;
}>;
declare const Chain: import("typebox").TObject<{
    id: import("typebox").TString;
    name: import("typebox").TString;
    modality: import("typebox").TUnion<[import("typebox").TLiteral<"text">, import("typebox").TLiteral<"image">]>;
    suite: import("typebox").TUnion<[import("typebox").TObject<{
        name: import("typebox").TString;
        versions: import("typebox").TString;
    }>, import("typebox").TNull]>;
    minScore: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    pricePerRelayUsd: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    limits: import("typebox").TUnion<[import("typebox").TObject<{
        inputTokens: import("typebox").TInteger;
        outputTokens: import("typebox").TInteger;
        beyond: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"drop">, import("typebox").TLiteral<"any">]>>;
    }>, import("typebox").TNull]>;
    service: import("typebox").TObject<{
        class: import("typebox").TUnion<[import("typebox").TLiteral<"realtime">, import("typebox").TLiteral<"batch">]>;
        p95LatencyMs: import("typebox").TInteger;
        p95FirstTokenMs: import("typebox").TOptional<import("typebox").TInteger>;
    }>;
    decision: import("typebox").TUnion<[import("typebox").TObject<{
        rule: import("typebox").TLiteral<"full">;
    }>, import("typebox").TObject<{
        rule: import("typebox").TLiteral<"evidence">;
        alpha: import("typebox").TString;
        beta: import("typebox").TString;
        indifference: import("typebox").TString;
        maxRelays: import("typebox").TInteger;
    }>]>;
    certificateDays: import("typebox").TInteger;
    note: import("typebox").TOptional<import("typebox").TString>;
}>;
/** Shape of `tiers.json`; published as `schemas/tiers.schema.json`. */
export declare const TiersSchema: import("typebox").TObject<{
    $schema: import("typebox").TOptional<import("typebox").TString>;
    schema: import("typebox").TLiteral<"iqchains/tiers/v1">;
    maxUnparsedRate: import("typebox").TString;
    maxMissingRate: import("typebox").TString;
    chains: import("typebox").TArray<import("typebox").TObject<{
        id: import("typebox").TString;
        name: import("typebox").TString;
        modality: import("typebox").TUnion<[import("typebox").TLiteral<"text">, import("typebox").TLiteral<"image">]>;
        suite: import("typebox").TUnion<[import("typebox").TObject<{
            name: import("typebox").TString;
            versions: import("typebox").TString;
        }>, import("typebox").TNull]>;
        minScore: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        pricePerRelayUsd: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        limits: import("typebox").TUnion<[import("typebox").TObject<{
            inputTokens: import("typebox").TInteger;
            outputTokens: import("typebox").TInteger;
            beyond: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"drop">, import("typebox").TLiteral<"any">]>>;
        }>, import("typebox").TNull]>;
        service: import("typebox").TObject<{
            class: import("typebox").TUnion<[import("typebox").TLiteral<"realtime">, import("typebox").TLiteral<"batch">]>;
            p95LatencyMs: import("typebox").TInteger;
            p95FirstTokenMs: import("typebox").TOptional<import("typebox").TInteger>;
        }>;
        decision: import("typebox").TUnion<[import("typebox").TObject<{
            rule: import("typebox").TLiteral<"full">;
        }>, import("typebox").TObject<{
            rule: import("typebox").TLiteral<"evidence">;
            alpha: import("typebox").TString;
            beta: import("typebox").TString;
            indifference: import("typebox").TString;
            maxRelays: import("typebox").TInteger;
        }>]>;
        certificateDays: import("typebox").TInteger;
        note: import("typebox").TOptional<import("typebox").TString>;
    }>>;
}>;
export type Tiers = Static<typeof TiersSchema>;
export type Chain = Static<typeof Chain>;
export type EvidenceRule = Static<typeof EvidenceRule>;
export {};
