import { type Static } from '../../schema/index.ts';
import type { Reading } from './exchange.ts';
declare const Token: import("typebox").TObject<{
    id: import("typebox").TInteger;
    text: import("typebox").TString;
    logprob: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TNumber, import("typebox").TNull]>>;
}>;
declare const Reply: import("typebox").TObject<{
    details: import("typebox").TObject<{
        /** The tokens of the prompt; the first has no log-probability. */
        prefill: import("typebox").TArray<import("typebox").TObject<{
            id: import("typebox").TInteger;
            text: import("typebox").TString;
            logprob: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TNumber, import("typebox").TNull]>>;
        }>>;
        tokens: import("typebox").TArray<import("typebox").TObject<{
            id: import("typebox").TInteger;
            text: import("typebox").TString;
            logprob: import("typebox").TOptional<import("typebox").TUnion<[import("typebox").TNumber, import("typebox").TNull]>>;
        }>>;
    }>;
}>;
export type PrefillToken = Static<typeof Token>;
export type PrefillDetails = Static<typeof Reply>['details'];
/** Reads the reply to a generation with `decoder_input_details`. */
export declare function readPrefill(body: unknown, prompt: string): Reading<PrefillDetails>;
/** Whether the prompt begins with a mark that is no part of its text. */
export declare function opensWithMark({ prefill: [first] }: PrefillDetails, prompt: string): boolean;
export {};
