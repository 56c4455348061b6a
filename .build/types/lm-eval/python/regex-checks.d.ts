import type { RegexNode } from './regex-syntax.ts';
type Fail = (what: string) => Error;
/**
 * Refuses what Python rejects, and what JavaScript's engine would silently do otherwise:
 * - look-behind of variable width (Python rejects it);
 * - a group inside a repetition that a later round may skip (Python keeps its text, JavaScript forgets it);
 * - a repetition of what matches nothing first and more on demand (JavaScript takes no empty round);
 * - a reference to a group that may not have taken part (fails in Python, matches nothing in JavaScript).
 */
export declare function checkPortable(root: RegexNode, fail: Fail): void;
export {};
