import type { Completion } from '../node/index.ts';
/**
 * All that an answer says. A model that reasons first may not get beyond that in a few tokens, and one
 * that hides it says nothing then: two such answers tell nothing by being equal.
 */
export declare function wordsOf({ text, reasoning }: Completion): string;
