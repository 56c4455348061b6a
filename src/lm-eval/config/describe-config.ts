import type { PyDict, PyValue } from '../python/index.ts'
import { type FunctionReference, isFunctionReference } from '../yaml/index.ts'
import type { FewshotConfig } from './fewshot-config.ts'
import type { AggregateMetric } from './group-config.ts'
import type { FilterPipeline, MetricEntry } from './scoring.ts'
import type { TaskConfig } from './task-config.ts'

/** A value of a task file: data, or the name of Python code. */
export type ConfigValue =
  | PyValue
  | FunctionReference
  | readonly ConfigValue[]
  | ReadonlyMap<PyValue, ConfigValue>

export type ConfigFields = ReadonlyMap<string, ConfigValue>

/**
 * A configuration as fields of a task file, defaults filled in, what is unset left out; in the order
 * of lm-eval's TaskConfig (config/task.py), under its names.
 */
export function describeConfig(config: TaskConfig): ConfigFields {
  return fields([
    ['task', config.task],
    ['task_alias', config.task_alias],
    ['dataset_path', config.dataset_path],
    ['dataset_name', config.dataset_name],
    ['dataset_kwargs', config.dataset_kwargs.size > 0 ? config.dataset_kwargs : undefined],
    ['training_split', config.training_split],
    ['validation_split', config.validation_split],
    ['test_split', config.test_split],
    ['fewshot_split', config.fewshot_config.split],
    ['process_docs', config.process_docs],
    ['doc_to_text', config.doc_to_text],
    ['doc_to_target', config.doc_to_target],
    ['doc_to_choice', config.doc_to_choice],
    ['process_results', config.process_results],
    ['description', config.description],
    ['target_delimiter', config.target_delimiter],
    ['fewshot_delimiter', config.fewshot_delimiter],
    ['fewshot_config', describeFewshot(config.fewshot_config)],
    ['num_fewshot', BigInt(config.num_fewshot ?? 0)],
    ['metric_list', config.metric_list.map(describeMetric)],
    ['output_type', config.output_type],
    ['generation_kwargs', config.generation_kwargs],
    ['repeats', BigInt(config.repeats)],
    ['filter_list', config.filter_list.map(describePipeline)],
    ['gen_prefix', config.gen_prefix],
    ['metadata', config.metadata.size > 0 ? config.metadata : undefined],
  ])
}

/** The fields as data: Python code is named as a task file names it. */
export function plainDict(values: ReadonlyMap<PyValue, ConfigValue>): PyDict {
  return new Map(Array.from(values, ([key, value]) => [key, plainValue(value)] as const))
}

function plainValue(value: ConfigValue): PyValue {
  if (isFunctionReference(value)) return `!function ${value.name}`
  if (isConfigList(value)) return value.map(plainValue)
  return isFields(value) ? plainDict(value) : value
}

function isFields(value: ConfigValue): value is ReadonlyMap<PyValue, ConfigValue> {
  return value instanceof Map
}

function isConfigList(value: ConfigValue): value is readonly ConfigValue[] {
  return Array.isArray(value)
}

function describeFewshot(fewshot: FewshotConfig): ConfigFields {
  return fields([
    ['sampler', fewshot.sampler],
    ['split', fewshot.split],
    ['process_docs', fewshot.process_docs],
    ['samples', fewshot.samples],
    ['doc_to_text', fewshot.doc_to_text],
    ['doc_to_choice', fewshot.doc_to_choice],
    ['doc_to_target', fewshot.doc_to_target],
    ['gen_prefix', fewshot.gen_prefix],
    ['fewshot_delimiter', fewshot.fewshot_delimiter],
    ['target_delimiter', fewshot.target_delimiter],
  ])
}

function describeMetric(entry: MetricEntry): ConfigFields {
  return fields([
    ['metric', entry.metric],
    ['aggregation', entry.aggregation],
    ['higher_is_better', entry.higher_is_better],
    ...entry.kwargs,
  ])
}

export function describeAggregate(entry: AggregateMetric): ConfigFields {
  return fields([
    ['metric', entry.metric],
    ['aggregation', entry.aggregation],
    ['weight_by_size', entry.weight_by_size],
    ['filter_list', entry.filter_list],
  ])
}

function describePipeline({ name, filter }: FilterPipeline): ConfigFields {
  return fields([
    ['name', name],
    ['filter', filter.map((step) => fields([['function', step.function], ...step.kwargs]))],
  ])
}

function fields(entries: Iterable<readonly [string, ConfigValue | undefined]>): ConfigFields {
  const given = new Map<string, ConfigValue>()
  for (const [key, value] of entries) if (value !== undefined) given.set(key, value)
  return given
}
