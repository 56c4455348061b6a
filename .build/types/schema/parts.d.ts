import type { TLiteral, TProperties, TSchema, TUnion } from 'typebox';
/** An object that takes no further keys: what is signed has no room for the unread. */
export declare const closed: <P extends TProperties>(properties: P, description?: string) => import("typebox").TObject<P>;
/** One of these words. */
export declare const literals: <const W extends readonly string[]>(words: W) => TUnion<Literals<W>>;
type Literals<W extends readonly string[]> = {
    -readonly [K in keyof W]: TLiteral<W[K]>;
};
export declare const orNull: <S extends TSchema>(schema: S) => TUnion<[S, import("typebox").TNull]>;
/** Text of the harness or the node: bounded, because it is published and shown. */
export declare const text: (description: string, maxLength?: number) => import("typebox").TString;
export declare const count: (description: string, minimum?: number) => import("typebox").TInteger;
export declare const sha256: (description: string) => import("typebox").TString;
/** A 32-byte hash in padded base64, as transparency logs write roots. */
export declare const rootHash: (description: string) => import("typebox").TString;
/** RFC 3339 in UTC; `parseTimestamp` also refuses days that do not exist. */
export declare const timestamp: (description: string) => import("typebox").TString;
/** A number that matters: as text, so that no parser rounds it. */
export declare const decimal: (description: string) => import("typebox").TString;
export declare const signedDecimal: (description: string) => import("typebox").TString;
/** A score with exactly two decimals, so that sums over published scores have one tolerance. */
export declare const score: (description: string) => import("typebox").TString;
/** Id of a chain, as in `tiers.json`. */
export declare const chainId: import("typebox").TString;
/** How a chain decides, as in `tiers.json`. */
export declare const rule: TUnion<[TLiteral<"full">, TLiteral<"evidence">]>;
export {};
