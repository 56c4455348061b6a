import type { Prompt } from '../../item/index.ts';
import type { Node } from '../../node/index.ts';
import type { CountingMethod } from '../../verdict/index.ts';
/** Counts the tokens of prompts, as far as it can be known. */
export interface TokenCounter {
    readonly method: CountingMethod;
    /** How far the true count may be off, as a share: the chat template, another tokenizer. */
    readonly margin: number;
    /** `undefined` where the node does not tell, or not this time. Rejects only when aborted. */
    count(prompt: Prompt): Promise<number | undefined>;
}
/**
 * Tokens that a node's chat template adds to a message, as far as the counter sees them: a caller
 * does not send them, so they do not count against a limit. `Hello` is one token itself.
 */
export declare function templateTokens({ method, count }: TokenCounter): Promise<number>;
/** What counting asks of a node. */
export type Counting = Pick<Node, 'generate' | 'countTokens'>;
/**
 * The ways of counting a node's tokens, the surest first: its own count of a whole prompt, which
 * takes a relay each, then its count of a text, then an estimate.
 */
export declare function tokenCounters(node: Counting, signal: AbortSignal): readonly TokenCounter[];
