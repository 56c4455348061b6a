import { type Static } from '../schema/index.ts';
declare const FrozenSchema: import("typebox").TObject<{
    node: import("typebox").TObject<{
        url: import("typebox").TString;
        protocol: import("typebox").TUnion<[import("typebox").TLiteral<"chat">, import("typebox").TLiteral<"completions">, import("typebox").TLiteral<"tgi">]>;
        model: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    }>;
    suite: import("typebox").TObject<{
        path: import("typebox").TString;
        name: import("typebox").TString;
        version: import("typebox").TString;
        digest: import("typebox").TString;
        mode: import("typebox").TUnion<[import("typebox").TLiteral<"repaired">, import("typebox").TLiteral<"strict">]>;
    }>;
    tiers: import("typebox").TObject<{
        path: import("typebox").TString;
        text: import("typebox").TString;
    }>;
    seed: import("typebox").TString;
    limit: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
    /** Where the node's name led to when the run started: `address:port`, sorted. */
    addresses: import("typebox").TArray<import("typebox").TString>;
    /** Which test of the node this is, from 1; see `alphaOfTest`. */
    attempt: import("typebox").TInteger;
    /** SHA-256 of the item parameters in use; null without any. */
    calibration: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    concurrency: import("typebox").TInteger;
    /** Whether answers are asked for as event streams, which tells when the first token came. */
    stream: import("typebox").TBoolean;
    timeoutMs: import("typebox").TInteger;
    harness: import("typebox").TObject<{
        name: import("typebox").TString;
        version: import("typebox").TString;
    }>;
}>;
/**
 * Everything that decides what a run asks and how it is judged, fixed when the run starts and kept
 * in its journal. Holds no secret.
 */
export type Frozen = Static<typeof FrozenSchema>;
/** Reads what a journal froze. @throws IqError `JOURNAL` */
export declare function parseFrozen(text: string, place: string): Frozen;
export {};
