import type { TokenCounter } from './token-counter.ts';
/** A prompt and how many tokens it has by a counter. */
export interface SizedPrompt {
    readonly text: string;
    readonly tokens: number;
}
/** Makes prompts of given sizes; a size is met as nearly as whole words allow. */
export interface PromptMaker {
    /** How prompts are counted. */
    readonly counter: TokenCounter;
    /** The longest prompt of at most so many tokens. */
    atMost(tokens: number): SizedPrompt;
    /** The shortest prompt of at least so many tokens. */
    atLeast(tokens: number): SizedPrompt;
}
/**
 * Measures how many tokens a repeated word takes, on two prompts well inside `limit`, by the first
 * counter that counts them; one that counts a longer prompt no higher (a server that always says the
 * same) counts nothing.
 */
export declare function promptMaker(counters: readonly TokenCounter[], limit: number): Promise<PromptMaker>;
