import type { MetricValue } from '../metrics/index.ts';
import type { Statistic } from './statistic.ts';
/** The arithmetic mean; sums run from left to right, as in the recorded scores. */
export declare function mean(values: readonly MetricValue[]): Statistic;
/** lm-eval's median: of an even number of values the upper one of the middle two. */
export declare function median(values: readonly MetricValue[]): Statistic;
/** The mean of the values that are numbers; NaN without any. */
export declare function nanMean(values: readonly MetricValue[]): Statistic;
/** e to the negative mean log-likelihood. */
export declare function perplexity(values: readonly MetricValue[]): Statistic;
/** Perplexity per unit of weight (word or byte). */
export declare function weightedPerplexity(values: readonly MetricValue[]): Statistic;
export declare function bitsPerByte(values: readonly MetricValue[]): Statistic;
