import { type Interval } from './interval.ts';
/** The mean of `n` scores in [0,1]; for right or wrong answers, the share of right ones. */
export interface ScoreMean {
    readonly mean: number;
    /** Scores seen; may be fractional when it is an effective number. */
    readonly n: number;
    /**
     * Mean squared deviation of the scores, divisor `n`. Default: that of right or wrong answers,
     * `mean (1 - mean)`, the largest a mean in [0,1] allows.
     */
    readonly variance?: number;
    /** Items in the pool the scores were drawn from without replacement. Default: unlimited. */
    readonly poolSize?: number;
}
/**
 * Wilson score interval (Wilson 1927) for a mean of scores in [0,1]; [0,1] when `n` is 0.
 *
 * For right or wrong answers it is the textbook interval
 * `(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Scores that vary less count for more:
 * `n` becomes `n p(1-p) / v`, where `v` mixes the seen variance with `z²` observations of the
 * largest one, so that scores that happen to be all alike never give zero width. With `poolSize`,
 * `n` is divided by `1 - n/N`; a pool seen in full is known exactly.
 */
export declare function wilsonInterval(score: ScoreMean, confidence: number): Interval;
/** Throws RangeError when the numbers cannot come from scores in [0,1]. */
export declare function checkScoreMean({ mean, n, variance, poolSize }: ScoreMean): void;
