import { type Static, type TSchema } from '../../schema/index.ts';
/**
 * A check of parsed JSON against `schema`, compiled on first use; the failing place stands in the
 * problem.
 */
export declare function compile<Schema extends TSchema>(schema: Schema): (value: unknown) => {
    readonly ok: true;
    readonly value: Static<Schema>;
} | {
    readonly ok: false;
    readonly problem: string;
};
/** A field that servers leave out or set to `null`. */
export declare function Lenient<Schema extends TSchema>(schema: Schema): import("typebox").TOptional<import("typebox").TUnion<[Schema, import("typebox").TNull]>>;
/** A number of tokens: no reply holds more than this, and sums of such numbers stay exact. */
export declare const TokenCount: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>>;
/** `usage` of the OpenAI protocols, where the server counts. */
export declare const Usage: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TObject<{
    prompt_tokens: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>>;
    completion_tokens: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>>;
}>, import("typebox").TNull]>>;
