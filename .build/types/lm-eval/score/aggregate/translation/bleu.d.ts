/**
 * [words of the answer, of the reference, matches of 1 to 4 words, runs of 1 to 4 words in the
 * answer]. Source: sacrebleu's corpus BLEU with its defaults (13a tokens, exponential smoothing).
 */
export declare function bleuCounts(reference: string, answer: string): readonly number[];
/** 0 to 100. */
export declare function bleuScore(counts: readonly number[]): number;
