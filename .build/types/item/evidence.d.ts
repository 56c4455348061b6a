import { type Static } from '../schema/index.ts';
/** What a sample keeps beside the texts of its answers. */
export declare const EvidenceSchema: import("typebox").TUnion<[import("typebox").TObject<{
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
}>]>;
export type Evidence = Static<typeof EvidenceSchema>;
