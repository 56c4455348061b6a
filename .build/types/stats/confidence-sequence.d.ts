import { type Interval } from './interval.ts';
/**
 * Interval for the mean of `n` scores in [0,1] with the sum `sum` that holds for all n at once:
 * P(the mean lies outside at any n) <= alpha, so one may look after every answer and stop at will.
 *
 * It holds every m whose mixture wealth `B(½ + sum, ½ + n - sum) / B(½, ½) / (m^sum (1-m)^(n-sum))`
 * is below 1/alpha (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021, arXiv 1810.08240,
 * beta-binomial mixture). For scores between 0 and 1, `(p/m)^x ((1-p)/(1-m))^(1-x)` is convex in x,
 * hence at most the bet `1 + (p-m)/(m(1-m)) (x-m)`, and the wealth remains a supermartingale.
 */
export declare function confidenceSequence(sum: number, n: number, alpha: number): Interval;
