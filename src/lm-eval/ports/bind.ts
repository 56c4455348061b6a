import { IqError } from '../../errors/index.ts'
import type { FilterPipeline, MetricEntry, TaskConfig } from '../config/index.ts'
import type { Documents } from '../data/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import type { FunctionReference } from '../yaml/index.ts'
import { findPort } from './find-port.ts'
import type { AggregationPort, FilterPort, Port, Ported, ResultsPort } from './port.ts'

/** The documents after `process_docs`. @throws IqError `SUITE` for code without a port */
export function processDocuments(
  reference: FunctionReference | undefined,
  documents: Documents,
  config: TaskConfig,
): Documents {
  if (reference === undefined) return documents
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'documents' ? use.apply(documents) : misplaced(reference, name)
}

/** The code of a `doc_to_*` key. @throws IqError `SUITE` for code without a port */
export function fieldPort(
  reference: FunctionReference,
  config: TaskConfig,
): (doc: PyDict) => PyValue {
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'field' ? use.of : misplaced(reference, name)
}

/** What scores a task: names of Python code replaced by those of their ports. */
export interface PortedScoring {
  readonly filter_list: readonly PortedPipeline[]
  readonly metric_list: readonly PortedMetric[]
  readonly results: ResultsPort | undefined
}

export interface PortedPipeline extends Omit<FilterPipeline, 'filter'> {
  readonly filter: readonly PortedStep[]
}

export interface PortedStep extends Omit<FilterPipeline['filter'][number], 'function'> {
  readonly function: string | Ported<FilterPort>
}

export interface PortedMetric extends Pick<MetricEntry, 'kwargs'> {
  readonly metric: string
  readonly aggregation: string | Ported<AggregationPort> | undefined
}

/** The scoring of a task. @throws IqError `SUITE` for code without a port */
export function portedScoring(config: TaskConfig): PortedScoring {
  return {
    results: resultsPort(config),
    filter_list: config.filter_list.map(({ name, filter }) => ({
      name,
      filter: filter.map((step) => ({ ...step, function: filterPort(step.function, config) })),
    })),
    metric_list: config.metric_list.map((entry) => ({
      ...entry,
      metric: metricName(entry.metric, config),
      aggregation: aggregationPort(entry.aggregation, config),
    })),
  }
}

function filterPort(step: string | FunctionReference, config: TaskConfig) {
  if (typeof step === 'string') return step
  const { use, name } = findPort(step, config.dataset_path)
  return use.kind === 'filter' ? { kind: 'ported' as const, id: use.id } : misplaced(step, name)
}

function aggregationPort(
  reference: string | FunctionReference | undefined,
  config: TaskConfig,
): string | Ported<AggregationPort> | undefined {
  if (reference === undefined || typeof reference === 'string') return reference
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'aggregation' ? { kind: 'ported', id: use.id } : misplaced(reference, name)
}

/** No metric written in Python has a port. */
function metricName(metric: string | FunctionReference, config: TaskConfig): string {
  return typeof metric === 'string'
    ? metric
    : misplaced(metric, findPort(metric, config.dataset_path).name)
}

function resultsPort(config: TaskConfig): ResultsPort | undefined {
  const reference = config.process_results
  if (reference === undefined) return undefined
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'results' ? use.id : misplaced(reference, name)
}

function misplaced({ place }: FunctionReference, name: Port['name']): never {
  throw new IqError('SUITE', `${place}: !function ${name} does not belong under this key`)
}
