import type { Request } from '../../item/index.ts';
import { type Static } from '../../schema/index.ts';
import type { Response } from './types.ts';
declare const WholeText: import("typebox").TObject<{
    logLikelihood: import("typebox").TNumber;
    tokens: import("typebox").TInteger;
}>;
declare const Continuation: import("typebox").TObject<{
    logLikelihood: import("typebox").TNumber;
    tokens: import("typebox").TInteger;
    greedy: import("typebox").TBoolean;
}>;
/** A log-likelihood as a sample keeps it: JSON, from which the same number is read again. */
export declare function writeLikelihood(likelihood: Static<typeof Continuation> | Static<typeof WholeText>): string;
/**
 * The answer to a request as it is scored, from what a sample keeps of it.
 * @throws IqError `DATA` when it is no answer to such a request
 */
export declare function readResponse(request: Request, stored: string): Response;
export {};
