import { type Static } from '../schema/index.ts';
declare const CapabilitiesSchema: import("typebox").TObject<{
    /** As the node lists them, made fit to show. */
    models: import("typebox").TOptional<import("typebox").TArray<import("typebox").TString>>;
    streaming: import("typebox").TOptional<import("typebox").TBoolean>;
    /** Token counts of prompts and answers. */
    usage: import("typebox").TOptional<import("typebox").TBoolean>;
    /** Log-probabilities of an answer's tokens. */
    logprobs: import("typebox").TOptional<import("typebox").TBoolean>;
    /** Log-probabilities of a prompt's tokens. */
    echo: import("typebox").TOptional<import("typebox").TBoolean>;
    images: import("typebox").TOptional<import("typebox").TBoolean>;
    /** A `/tokenize` route. */
    tokenize: import("typebox").TOptional<import("typebox").TBoolean>;
    latencyMs: import("typebox").TOptional<import("typebox").TObject<{
        p50: import("typebox").TNumber;
        p95: import("typebox").TNumber;
    }>>;
    /** Of answers that were streamed. */
    firstTokenMs: import("typebox").TOptional<import("typebox").TObject<{
        p50: import("typebox").TNumber;
        p95: import("typebox").TNumber;
    }>>;
    /** Of single requests, over the whole time of their answers. */
    tokensPerSecond: import("typebox").TOptional<import("typebox").TNumber>;
    schema: import("typebox").TLiteral<"iqchains/capabilities/v1">;
    url: import("typebox").TString;
    model: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    examined: import("typebox").TString;
    /** What a run should use first. */
    protocols: import("typebox").TArray<import("typebox").TUnion<[import("typebox").TLiteral<"chat">, import("typebox").TLiteral<"completions">, import("typebox").TLiteral<"tgi">]>>;
}>;
/** What an examination found of a node, as it is kept. */
export type Capabilities = Static<typeof CapabilitiesSchema>;
export type Learned = Omit<Capabilities, 'schema' | 'url' | 'model' | 'examined' | 'protocols'>;
/** One node, as it is asked. */
export interface Asked {
    readonly url: string;
    readonly model: string | undefined;
}
/**
 * What is known of a node from an examination of the last 24 hours. A file that is missing, broken
 * or of another version is no knowledge: the node is asked instead.
 */
export declare function readCapabilities(folder: string, asked: Asked, now: Date): Capabilities | undefined;
/** Keeps what was found, over what was known before. Throws `IqError` (`DISK`). */
export declare function writeCapabilities(folder: string, found: Capabilities): void;
export {};
