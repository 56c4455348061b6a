/**
 * For runs of 1 to 6 characters without white space, and `wordOrders` more for words: [runs in the
 * answer, in the reference, in both]. Source: sacrebleu's chrF with its defaults; 2 is chrF++.
 */
export declare function chrfCounts(reference: string, answer: string, wordOrders?: 0 | 2): readonly number[];
/** 0 to 100. */
export declare function chrfScore(counts: readonly number[]): number;
