import type { PyValue } from '../python/index.ts'
import {
  describe,
  type FunctionReference,
  isFunctionReference,
  toPyValue,
  type YamlMap,
  type YamlValue,
} from '../yaml/index.ts'
import { boolean, list, mapping, optional, type Reader, refuse, text } from './read.ts'

/** Further keys of a filter or metric, in the order written. */
export type Kwargs = ReadonlyMap<string, PyValue>

/** One step of a filter pipeline. */
export interface FilterStep {
  readonly function: string | FunctionReference
  readonly kwargs: Kwargs
}

/** One entry of `filter_list`; every pipeline scores the whole metric list. */
export interface FilterPipeline {
  readonly name: string
  readonly filter: readonly FilterStep[]
}

/** One entry of `metric_list`; undefined = the metric's own default. */
export interface MetricEntry {
  readonly metric: string | FunctionReference
  readonly aggregation: string | FunctionReference | undefined
  readonly higher_is_better: boolean | undefined
  readonly hf_evaluate: boolean
  /** Every other key: passed to the metric. */
  readonly kwargs: Kwargs
}

export const outputTypes = [
  'loglikelihood',
  'multiple_choice',
  'loglikelihood_rolling',
  'generate_until',
] as const

export type OutputType = (typeof outputTypes)[number]

/** lm-eval's DEFAULT_METRIC_REGISTRY (api/registry.py). */
const defaultMetrics: Readonly<Record<OutputType, readonly string[]>> = {
  loglikelihood: ['perplexity', 'acc'],
  loglikelihood_rolling: ['word_perplexity', 'byte_perplexity', 'bits_per_byte'],
  multiple_choice: ['acc', 'acc_norm'],
  generate_until: ['exact_match'],
}

export function defaultMetricList(output: OutputType): readonly MetricEntry[] {
  return defaultMetrics[output].map((metric) => ({
    metric,
    aggregation: undefined,
    higher_is_better: undefined,
    hf_evaluate: false,
    kwargs: new Map(),
  }))
}

/** The pipeline of a task without `filter_list`. */
export const defaultFilterList: readonly FilterPipeline[] = [
  { name: 'none', filter: [{ function: 'take_first', kwargs: new Map() }] },
]

export const filterList: Reader<readonly FilterPipeline[]> = (value, where) => {
  const pipelines = list(value, where).map((entry, index) => pipeline(entry, `${where}[${index}]`))
  return pipelines.length > 0 ? pipelines : refuse(where, 'must not be empty')
}

const pipeline: Reader<FilterPipeline> = (value, where) => {
  const entry = mapping(value, where)
  return {
    name: text(required(entry, 'name', where), `${where}.name`),
    filter: list(required(entry, 'filter', where), `${where}.filter`).map((step, index) =>
      filterStep(step, `${where}.filter[${index}]`),
    ),
  }
}

const filterStep: Reader<FilterStep> = (value, where) => {
  const entry = mapping(value, where)
  return {
    function: nameOrFunction(required(entry, 'function', where), `${where}.function`),
    kwargs: kwargs(entry, ['function'], where),
  }
}

export const metricList: Reader<readonly MetricEntry[]> = (value, where) =>
  list(value, where).map((entry, index) => metric(entry, `${where}[${index}]`))

const metricKeys = ['metric', 'aggregation', 'higher_is_better', 'hf_evaluate']

const metric: Reader<MetricEntry> = (value, where) => {
  const entry = mapping(value, where)
  return {
    metric: nameOrFunction(required(entry, 'metric', where), `${where}.metric`),
    aggregation: optional(nameOrFunction)(entry.get('aggregation') ?? null, `${where}.aggregation`),
    higher_is_better: optional(boolean)(
      entry.get('higher_is_better') ?? null,
      `${where}.higher_is_better`,
    ),
    hf_evaluate: entry.get('hf_evaluate') === true,
    kwargs: kwargs(entry, metricKeys, where),
  }
}

const nameOrFunction: Reader<string | FunctionReference> = (value, where) =>
  typeof value === 'string' || isFunctionReference(value)
    ? value
    : refuse(where, `must be a name, not ${describe(value)}`)

function required(entry: YamlMap, key: string, where: string): YamlValue {
  return entry.get(key) ?? refuse(where, `has no '${key}'`)
}

function kwargs(entry: YamlMap, known: readonly string[], where: string): Kwargs {
  const rest = new Map<string, PyValue>()
  for (const [key, value] of entry) {
    const name = text(key, where)
    if (!known.includes(name)) rest.set(name, toPyValue(value, `${where}.${name}`))
  }
  return rest
}
