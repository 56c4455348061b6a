/**
 * [edits that turn the answer into the reference, words of the reference]: words inserted, left out
 * or replaced, and runs of words shifted. Source: sacrebleu's TER with its defaults.
 */
export declare function terCounts(reference: string, answer: string): readonly number[];
/** Edits per word of the references in percent: 0 is best, 100 and more is bad. */
export declare function terScore(counts: readonly number[]): number;
