export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
/** An object without a prototype: `__proto__` and `constructor` are keys like any other. */
export interface JsonObject {
    [key: string]: JsonValue;
}
export interface JsonOptions {
    /** Largest accepted input in bytes. Default 4 MiB. */
    readonly maxBytes?: number;
    /** Deepest accepted nesting of arrays and objects. Default 32. */
    readonly maxDepth?: number;
    /**
     * Reject keys of one object that differ only by case. Go's `encoding/json` treats them as one
     * key, so a signed `Payload` beside `payload` would mean two things. Default false.
     */
    readonly rejectCaseVariants?: boolean;
}
/**
 * Reads RFC 8259 JSON so that no other parser can understand it differently: UTF-8 without byte
 * order mark or lone surrogates, no key twice, no number that a double cannot hold (integers
 * beyond 2^53 - 1, overflow to infinity), bounded size and depth.
 * @throws JsonError naming line and column
 */
export declare function parseStrictJson(bytes: Uint8Array, options?: JsonOptions): JsonValue;
