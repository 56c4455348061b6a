import { type Aggregation } from './aggregate/index.ts';
import { type MetricValue } from './metrics/index.ts';
import type { Answer, ScoredItem, ScoringSpec } from './types.ts';
/** What one filter pipeline made of an item. */
export interface FilteredScore {
    readonly filter: string;
    /** One answer for each request. */
    readonly filtered: readonly Answer[];
    readonly metrics: ReadonlyMap<string, MetricValue>;
}
/** A task's `filter_list` and `metric_list`, compiled. */
export interface Scorer {
    readonly task: string;
    /** By metric name, in the order of `metric_list`. */
    readonly aggregations: ReadonlyMap<string, Aggregation>;
    /** One score for each filter pipeline, in their order. Pure. */
    score(item: ScoredItem): readonly FilteredScore[];
}
/**
 * Compiles the scoring of a task as lm-eval's `process_results` does it (api/task.py).
 * @throws IqError `SUITE` for filters, metrics and aggregations that are unknown or custom code
 */
export declare function compileScorer(spec: ScoringSpec): Scorer;
