import { type Static } from '../schema/index.ts';
declare const Entry: import("typebox").TObject<{
    task: import("typebox").TString;
    weight: import("typebox").TOptional<import("typebox").TNumber>;
    answer: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"letter">, import("typebox").TLiteral<"number">, import("typebox").TLiteral<"text">, import("typebox").TLiteral<"exact-line">]>>;
    metric: import("typebox").TOptional<import("typebox").TString>;
    filter: import("typebox").TOptional<import("typebox").TString>;
    unique: import("typebox").TOptional<import("typebox").TString>;
}>;
/** Shape of `suite.json`; published as `schemas/suite.schema.json`. */
export declare const SuiteSchema: import("typebox").TObject<{
    $schema: import("typebox").TOptional<import("typebox").TString>;
    name: import("typebox").TString;
    version: import("typebox").TString;
    description: import("typebox").TString;
    answerFormat: import("typebox").TInteger;
    fewshotSeed: import("typebox").TOptional<import("typebox").TInteger>;
    mode: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"repaired">, import("typebox").TLiteral<"strict">]>>;
    chat: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"none">, import("typebox").TLiteral<"single-turn">, import("typebox").TLiteral<"multi-turn">]>>;
    systemInstruction: import("typebox").TOptional<import("typebox").TString>;
    shots: import("typebox").TOptional<import("typebox").TLiteral<"fit">>;
    inputTokens: import("typebox").TOptional<import("typebox").TInteger>;
    tasks: import("typebox").TArray<import("typebox").TObject<{
        task: import("typebox").TString;
        weight: import("typebox").TOptional<import("typebox").TNumber>;
        answer: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TLiteral<"letter">, import("typebox").TLiteral<"number">, import("typebox").TLiteral<"text">, import("typebox").TLiteral<"exact-line">]>>;
        metric: import("typebox").TOptional<import("typebox").TString>;
        filter: import("typebox").TOptional<import("typebox").TString>;
        unique: import("typebox").TOptional<import("typebox").TString>;
    }>>;
}>;
export type SuiteFile = Static<typeof SuiteSchema>;
export type SuiteFileEntry = Static<typeof Entry>;
/** How the answer to an item is read by our own extraction. */
export type Answer = NonNullable<Static<typeof Entry>['answer']>;
export {};
