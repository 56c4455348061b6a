/** Items that only one of two nodes answered right; the others say nothing about a difference. */
export interface DiscordantPairs {
    readonly onlyFirst: number;
    readonly onlySecond: number;
}
/**
 * Exact two-sided p-value of McNemar (1947) for "both nodes are equally good": twice the binomial
 * tail of the rarer kind of discordant pair at one half, at most 1. Fixed sample size only.
 */
export declare function mcnemarPValue({ onlyFirst, onlySecond }: DiscordantPairs): number;
/**
 * e-value against "a discordant pair favours the first node with probability at most `margin`",
 * valid when recomputed after every pair: reject once it reaches 1/alpha. The average of the
 * likelihood ratios of probabilities spread over (margin, 1), of which each is a martingale at the
 * margin. `margin` 0.5, the default, is "the first node is no better".
 */
export declare function mcnemarEvidence(pairs: DiscordantPairs, margin?: number): number;
