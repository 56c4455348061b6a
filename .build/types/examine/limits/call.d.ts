import type { Prompt, Request } from '../../item/index.ts';
/** What a request of a suite makes of a relay. */
export interface SuiteCall {
    readonly prompt: Prompt;
    /** Tokens asked for at most. */
    readonly answerTokens: number;
}
/** The largest relay that a request takes; a log-likelihood sends its continuation too. */
export declare function callOf(request: Request): SuiteCall;
