/** Why a node stopped writing. */
export declare const finishes: readonly ['stop', 'length', 'filtered', 'unknown'];
export type Finish = (typeof finishes)[number];
export declare const FinishSchema: import("typebox").TUnion<[import("typebox").TLiteral<"stop">, import("typebox").TLiteral<"length">, import("typebox").TLiteral<"filtered">, import("typebox").TLiteral<"unknown">]>;
