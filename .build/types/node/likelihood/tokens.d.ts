import type { TextLikelihood } from '../types.ts';
import type { Reading } from './exchange.ts';
/** Sums log-probabilities: at least one, and none missing, infinite or positive. */
export declare function sumOf(logprobs: readonly (number | null | undefined)[]): Reading<TextLikelihood>;
/** How many elements two lists have in common at their beginning. */
export declare function sharedLength<T>(one: readonly T[], other: readonly T[]): number;
/**
 * Whether tokens spell a text from beginning to end. Decoded one by one they may have lost white
 * space (SentencePiece), and tokens that are parts of a character show as U+FFFD (or as `bytes:...`
 * at OpenAI), which stands for anything.
 */
export declare function spell(tokens: readonly string[], text: string): boolean;
/**
 * Whether the first token of a prompt is a mark such as `<s>` and no part of the text. After one
 * even the first token of the text has a log-probability.
 */
export declare function isMark(first: string, prompt: string): boolean;
/** Whether a token is a part of a character. */
export declare function isPartial(token: string): boolean;
