/** The text protocols a node may speak, in the order in which they are tried. */
export declare const protocols: readonly ['chat', 'completions', 'tgi'];
export type Protocol = (typeof protocols)[number];
export declare const ProtocolSchema: import("typebox").TUnion<[import("typebox").TLiteral<"chat">, import("typebox").TLiteral<"completions">, import("typebox").TLiteral<"tgi">]>;
