import type { Reading } from './exchange.ts';
/** A token by its id in the server's vocabulary. */
export interface Candidate {
    readonly id: number;
    readonly logprob: number;
}
/** What a server says of one generated token. */
export interface NextToken extends Candidate {
    /** The most probable tokens, the first of them first. */
    readonly top: readonly Candidate[];
    /** Tokens of the prompt, where the server counts them. */
    readonly promptTokens: number | undefined;
}
/** Reads the first token out of a reply of `/v1/completions` as llama.cpp words it. */
export declare function readCompletionToken(body: unknown): Reading<NextToken>;
/** Reads the first token out of a reply of llama.cpp's own `/completion`. */
export declare function readNativeToken(body: unknown): Reading<NextToken>;
