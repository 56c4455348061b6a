import type { Settings } from '../settings.ts';
/** Whether an answer equals one of its references. */
export type ExactMatch = (references: readonly string[], answer: string) => boolean;
/**
 * lm-eval's `exact_match` (api/metrics.py). Changes both sides first: `regexes_to_ignore` are
 * removed in order, then `ignore_case`, `ignore_punctuation` (ASCII) and `ignore_numbers` (ASCII).
 */
export declare function exactMatch(settings: Settings): ExactMatch;
