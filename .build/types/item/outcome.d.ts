/** What became of an item. Every dispatched item ends in exactly one. */
export declare const outcomeKinds: readonly ['correct', 'incorrect', 'unparsed', 'refused', 'truncated', 'missing'];
export type OutcomeKind = (typeof outcomeKinds)[number];
export declare const OutcomeKindSchema: import("typebox").TUnion<[import("typebox").TLiteral<"correct">, import("typebox").TLiteral<"incorrect">, import("typebox").TLiteral<"unparsed">, import("typebox").TLiteral<"refused">, import("typebox").TLiteral<"truncated">, import("typebox").TLiteral<"missing">]>;
