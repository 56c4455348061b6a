import type { PyValue } from '../python/index.ts';
import { type FunctionReference } from '../yaml/index.ts';
import { type Reader } from './read.ts';
/** Further keys of a filter or metric, in the order written. */
export type Kwargs = ReadonlyMap<string, PyValue>;
/** One step of a filter pipeline. */
export interface FilterStep {
    readonly function: string | FunctionReference;
    readonly kwargs: Kwargs;
}
/** One entry of `filter_list`; every pipeline scores the whole metric list. */
export interface FilterPipeline {
    readonly name: string;
    readonly filter: readonly FilterStep[];
}
/** One entry of `metric_list`; undefined = the metric's own default. */
export interface MetricEntry {
    readonly metric: string | FunctionReference;
    readonly aggregation: string | FunctionReference | undefined;
    readonly higher_is_better: boolean | undefined;
    readonly hf_evaluate: boolean;
    /** Every other key: passed to the metric. */
    readonly kwargs: Kwargs;
}
export declare const outputTypes: readonly ['loglikelihood', 'multiple_choice', 'loglikelihood_rolling', 'generate_until'];
export type OutputType = (typeof outputTypes)[number];
export declare function defaultMetricList(output: OutputType): readonly MetricEntry[];
/** The pipeline of a task without `filter_list`. */
export declare const defaultFilterList: readonly FilterPipeline[];
export declare const filterList: Reader<readonly FilterPipeline[]>;
export declare const metricList: Reader<readonly MetricEntry[]>;
