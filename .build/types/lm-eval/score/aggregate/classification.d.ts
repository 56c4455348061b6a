import type { MetricValue } from '../metrics/index.ts';
import type { Statistic } from './statistic.ts';
/**
 * F1 of class 1, as scikit-learn's `f1_score` of binary labels; 0 where its denominator is 0.
 * @throws IqError `SUITE` for labels other than 0 and 1
 */
export declare function binaryF1(values: readonly MetricValue[]): Statistic;
/**
 * F1 of several classes as scikit-learn's `f1_score`: the plain mean over the classes that occur,
 * weighted by how often each is right, or `micro`, which of single labels is the share of hits.
 */
export declare function multiClassF1(average: 'macro' | 'micro' | 'weighted'): (values: readonly MetricValue[]) => Statistic;
/**
 * Matthews correlation of any number of classes, as scikit-learn's `matthews_corrcoef`; 0 where
 * its denominator is 0. Source: J. Gorodkin, "Comparing two K-category assignments by a
 * K-category correlation coefficient" (2004).
 */
export declare function matthewsCorrelation(values: readonly MetricValue[]): Statistic;
/** The mean squared distance between the probabilities and the right class (Brier 1950). */
export declare function brierScore(values: readonly MetricValue[]): Statistic;
