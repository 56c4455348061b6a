import type { Interval } from './interval.ts';
/**
 * Exact interval of Clopper and Pearson (1934) for `right` right answers out of `n`: its coverage
 * is at least `confidence` for every true share. The ends are quantiles of Beta distributions,
 * `Beta(k, n-k+1)` and `Beta(k+1, n-k)`; [0,1] when `n` is 0.
 */
export declare function clopperPearsonInterval(right: number, n: number, confidence: number): Interval;
