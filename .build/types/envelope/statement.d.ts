import { type Static } from '../schema/index.ts';
/** `_type` of every in-toto Statement v1. */
export declare const statementType = "https://in-toto.io/Statement/v1";
/** Any in-toto Statement v1: four keys, whatever the predicate. */
declare const InTotoSchema: import("typebox").TObject<{
    _type: import("typebox").TLiteral<"https://in-toto.io/Statement/v1">;
    subject: import("typebox").TArray<import("typebox").TObject<{
        name: import("typebox").TOptional<import("typebox").TString>;
        digest: import("typebox").TRecord<"^.*$", import("typebox").TString>;
    }>>;
    predicateType: import("typebox").TString;
    predicate: import("typebox").TOptional<import("typebox").TUnknown>;
}>;
/** A signed claim about files, its predicate not looked at. */
export type InTotoStatement = Static<typeof InTotoSchema>;
/** Reads the payload of an envelope. @throws IqError `VERIFICATION`, naming the place */
export declare function readStatement(payload: Uint8Array): InTotoStatement;
export {};
