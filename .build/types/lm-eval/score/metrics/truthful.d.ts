import { type PyDict } from '../../python/index.ts';
import type { LogLikelihood } from '../types.ts';
import { type Metric } from './metric.ts';
/** A document with the log-likelihoods of its choices. */
export interface TruthfulItem {
    readonly doc: PyDict;
    readonly conditional: readonly LogLikelihood[];
}
/** The metric of TruthfulQA's `process_results_mc2` (lm-eval tasks/truthfulqa/utils.py). */
export declare const truthfulMetrics: Readonly<Record<string, Metric<TruthfulItem>>>;
/** The same where all answers before the first false one are true (tasks/truthfulqa-multi). */
export declare const leadingTruthMetrics: Readonly<Record<string, Metric<TruthfulItem>>>;
