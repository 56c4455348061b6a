import type { FilterPipeline, MetricEntry, TaskConfig } from '../config/index.ts';
import type { Documents } from '../data/index.ts';
import type { PyDict, PyValue } from '../python/index.ts';
import type { FunctionReference } from '../yaml/index.ts';
import type { AggregationPort, FilterPort, Ported, ResultsPort } from './port.ts';
/** The documents after `process_docs`. @throws IqError `SUITE` for code without a port */
export declare function processDocuments(reference: FunctionReference | undefined, documents: Documents, config: TaskConfig): Documents;
/** The code of a `doc_to_*` key. @throws IqError `SUITE` for code without a port */
export declare function fieldPort(reference: FunctionReference, config: TaskConfig): (doc: PyDict) => PyValue;
/** What scores a task: names of Python code replaced by those of their ports. */
export interface PortedScoring {
    readonly filter_list: readonly PortedPipeline[];
    readonly metric_list: readonly PortedMetric[];
    readonly results: ResultsPort | undefined;
}
export interface PortedPipeline extends Omit<FilterPipeline, 'filter'> {
    readonly filter: readonly PortedStep[];
}
export interface PortedStep extends Omit<FilterPipeline['filter'][number], 'function'> {
    readonly function: string | Ported<FilterPort>;
}
export interface PortedMetric extends Pick<MetricEntry, 'kwargs'> {
    readonly metric: string;
    readonly aggregation: string | Ported<AggregationPort> | undefined;
}
/** The scoring of a task. @throws IqError `SUITE` for code without a port */
export declare function portedScoring(config: TaskConfig): PortedScoring;
