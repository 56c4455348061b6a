import type { MetricValue } from '../metrics/index.ts';
import type { Aggregation } from './aggregation.ts';
/** One score of a task; lm-eval's key for it is "metric,filter". */
export interface TaskScore {
    readonly metric: string;
    readonly filter: string;
    readonly value: number;
    /** `undefined` where lm-eval prints "N/A". */
    readonly standardError: number | undefined;
    /** Number of items. */
    readonly size: number;
}
/** The values of one item under one filter pipeline. */
interface ItemValues {
    readonly filter: string;
    readonly metrics: ReadonlyMap<string, MetricValue>;
}
interface AggregateOptions {
    /** Resamples where the standard error has no formula; 0 turns all standard errors off. Default 100,000. */
    readonly bootstrapIterations?: number;
}
/** The scores of a task from those of its items, filters outside, metrics inside. */
export declare function aggregate({ aggregations }: {
    readonly aggregations: ReadonlyMap<string, Aggregation>;
}, items: readonly (readonly ItemValues[])[], { bootstrapIterations }?: AggregateOptions): readonly TaskScore[];
export {};
