import { type Answered, type Exchange, type Reading } from './exchange.ts';
import { type NextToken } from './forced-reply.ts';
import type { Routes } from './method.ts';
/** How a server is asked for one token, and how it is made to give a certain one. */
export interface Wording {
    readonly route: 'completions' | 'native';
    /** The body's fields that ask for one token and the `count` most probable ones. */
    readonly oneToken: (count: number) => Readonly<Record<string, unknown>>;
    /** `logit_bias` in favour of a token. */
    readonly bias: (id: number) => unknown;
    readonly read: (body: unknown) => Reading<NextToken>;
}
/**
 * As servers differ: llama.cpp up to 2025-02 ignores a map without a word, OpenAI's own protocol
 * knows nothing else and no bias above 100.
 */
export declare const wordings: readonly Wording[];
/** A node with the wording that it is asked in. */
export interface TokenRoute {
    readonly exchange: Exchange;
    readonly routes: Routes;
    readonly wording: Wording;
}
export interface NextTokenQuestion {
    /** Text, or the ids of its tokens. */
    readonly prompt: string | readonly number[];
    /** What `prompt` says, which no fault may quote. */
    readonly text: string;
    /** The token to be given; undefined: the most probable one. */
    readonly forced: number | undefined;
    /** How many of the most probable tokens are wanted. */
    readonly count: number;
}
/** Asks for one token; a prompt that was cut, or another token than the forced one, is a fault. */
export declare function nextToken({ exchange, routes, wording }: TokenRoute, { prompt, text, forced, count }: NextTokenQuestion): Promise<Answered<NextToken>>;
