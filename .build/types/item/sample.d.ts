import { type Static } from '../schema/index.ts';
/**
 * One item asked of one node. The one source of the record: the type, the columns of the journal and
 * the line of the transcript follow from it, in this order. A field that comes later is nullable or
 * optional, so that older records can be read.
 */
export declare const SampleSchema: import("typebox").TObject<{
    position: import("typebox").TInteger;
    task: import("typebox").TInteger;
    item: import("typebox").TInteger;
    outcome: import("typebox").TUnion<[import("typebox").TLiteral<"correct">, import("typebox").TLiteral<"incorrect">, import("typebox").TLiteral<"unparsed">, import("typebox").TLiteral<"refused">, import("typebox").TLiteral<"truncated">, import("typebox").TLiteral<"missing">]>;
    /** Why there is no answer or no reading of it; null where the outcome says it all. */
    reason: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    /** Points for the item, 0 to 1. */
    score: import("typebox").TNumber;
    /** What was read out of the answer; null when nothing was. */
    extracted: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    /** The node's answers as text, one for each request of the item. */
    responses: import("typebox").TArray<import("typebox").TString>;
    finish: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    /** The model the node says it used. */
    model: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    promptTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
    completionTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
    /** Milliseconds of its relay, of the slowest where it took several. */
    latencyMs: import("typebox").TUnion<[import("typebox").TNumber, import("typebox").TNull]>;
    /** Milliseconds to the first token, the latest where there were several; null: not streamed. */
    firstTokenMs: import("typebox").TUnion<[import("typebox").TNumber, import("typebox").TNull]>;
    attempts: import("typebox").TInteger;
    /** When the answer came, RFC 3339 UTC. */
    answered: import("typebox").TString;
    /** What the answers hold besides text; absent when there is nothing. */
    evidence: import("typebox").TOptional<import("typebox").TArray<import("typebox").TUnion<[import("typebox").TObject<{
        kind: import("typebox").TLiteral<"picture">;
        sha256: import("typebox").TString;
        format: import("typebox").TUnion<[import("typebox").TLiteral<"png">, import("typebox").TLiteral<"jpeg">, import("typebox").TLiteral<"webp">]>;
        width: import("typebox").TInteger;
        height: import("typebox").TInteger;
        bytes: import("typebox").TInteger;
        perceptualHash: import("typebox").TString;
    }>, import("typebox").TObject<{
        kind: import("typebox").TLiteral<"relay">;
        supplier: import("typebox").TString;
        sha256: import("typebox").TString;
    }>]>>>;
}>;
type Fields = Static<typeof SampleSchema>;
export type Sample = {
    readonly [F in keyof Fields]: Fields[F] extends readonly (infer Element)[] ? readonly Element[] : Fields[F];
};
/** Names of a sample's fields, in the order in which they are stored and published. */
export declare const sampleFields: readonly (keyof Sample)[];
export {};
