import type { Reading } from './exchange.ts';
/** A token of an echoed prompt, or generated after it. */
export interface EchoedToken {
    readonly text: string;
    /** null where nothing stands before it. */
    readonly logprob: number | null;
    /** The highest log-probability of any token at its place. */
    readonly top: number | null;
}
export interface Echo {
    /** Those of the prompt, then those generated. */
    readonly tokens: readonly EchoedToken[];
    /** Where each token begins in the text, in code points, as the server has it. */
    readonly offsets: readonly number[] | undefined;
    /** Generated tokens. */
    readonly generated: number;
}
/** Reads the reply to a completion of one token with `echo` and `logprobs`. */
export declare function readEcho(body: unknown, prompt: string): Reading<Echo>;
