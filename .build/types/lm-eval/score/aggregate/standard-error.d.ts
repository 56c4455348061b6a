import type { Statistic } from './statistic.ts';
/** The standard error of a mean: sample deviation over the root of n; `undefined` below 2 values. */
export declare function meanError(values: readonly number[]): number | undefined;
/**
 * The deviation of a statistic over resamples of `size` items with replacement: lm-eval's
 * `bootstrap_stderr` (api/metrics.py), number by number. Chunk i of 1,000 resamples is drawn from
 * Python's `Random(i)`; fewer than 1,000 iterations are one shorter chunk.
 */
export declare function bootstrapError(statistic: Statistic, size: number, iterations: number): number;
