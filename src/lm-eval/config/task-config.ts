import { IqError } from '../../errors/index.ts'
import { closest } from '../../schema/index.ts'
import type { PyDict } from '../python/index.ts'
import {
  describe,
  type Fields,
  type FunctionReference,
  isYamlMap,
  toPyValue,
} from '../yaml/index.ts'
import { type FewshotConfig, fewshotConfig } from './fewshot-config.ts'
import { defaultGeneration, generation } from './generation.ts'
import {
  boolean,
  dict,
  functionReference,
  integer,
  oneOf,
  optional,
  type Reader,
  refuse,
  text,
  texts,
} from './read.ts'
import {
  defaultFilterList,
  defaultMetricList,
  type FilterPipeline,
  filterList,
  type MetricEntry,
  metricList,
  type OutputType,
  outputTypes,
} from './scoring.ts'
import {
  type ChoiceSource,
  choiceSource,
  type TargetSource,
  type TextSource,
  targetSource,
  textSource,
} from './sources.ts'

/**
 * A task file with lm-eval's own key names (config/task.py), checked, its defaults filled in.
 * Keys that change neither prompts nor scores are checked and left out.
 */
export interface TaskConfig {
  readonly task: string
  /** Shown in tables instead of the name. */
  readonly task_alias: string | undefined
  /** Where `task` was written, `path:line:column`. */
  readonly place: string
  /** Where each key was written: in the task file, one it includes or a group. */
  readonly places: ReadonlyMap<string, string>
  readonly dataset_path: string
  readonly dataset_name: string | undefined
  readonly dataset_kwargs: PyDict
  readonly training_split: string | undefined
  readonly validation_split: string | undefined
  readonly test_split: string | undefined
  readonly process_docs: FunctionReference | undefined
  readonly doc_to_text: TextSource
  readonly doc_to_target: TargetSource
  readonly doc_to_choice: ChoiceSource | undefined
  readonly process_results: FunctionReference | undefined
  readonly description: string
  readonly target_delimiter: string
  readonly fewshot_delimiter: string
  readonly fewshot_config: FewshotConfig
  /** undefined counts as 0. */
  readonly num_fewshot: number | undefined
  readonly metric_list: readonly MetricEntry[]
  readonly filter_list: readonly FilterPipeline[]
  readonly output_type: OutputType
  /** Only where `output_type` is `generate_until`. */
  readonly generation_kwargs: PyDict | undefined
  /** How often each request is sent. */
  readonly repeats: number
  readonly gen_prefix: string | undefined
  /** `version` is the version shown; the rest is free. */
  readonly metadata: PyDict
}

/** A configuration with the settings of a run applied: the number of its examples is known. */
export interface EffectiveConfig extends TaskConfig {
  readonly num_fewshot: number
}

/** Keys read but without effect here: they select tasks or touch neither prompts nor scores. */
const inert = ['tag', 'group', 'task_list', 'should_decontaminate', 'doc_to_decontamination_query']
/** Keys whose use needs what this harness does not do; harmless when null or false. */
const unsupported = [
  'custom_dataset',
  'use_prompt',
  'doc_to_image',
  'doc_to_audio',
  'unsafe_code',
  'class',
]
const active = [
  'task',
  'task_alias',
  'dataset_path',
  'dataset_name',
  'dataset_kwargs',
  'training_split',
  'validation_split',
  'test_split',
  'fewshot_split',
  'process_docs',
  'doc_to_text',
  'doc_to_target',
  'doc_to_choice',
  'process_results',
  'description',
  'target_delimiter',
  'fewshot_delimiter',
  'fewshot_config',
  'num_fewshot',
  'metric_list',
  'filter_list',
  'output_type',
  'generation_kwargs',
  'repeats',
  'gen_prefix',
  'metadata',
]
const known = [...active, ...inert, ...unsupported]

/**
 * Checks the fields of a task after includes and overrides.
 * @throws IqError `SUITE` naming file, line and key
 */
export function taskConfig(fields: Fields): TaskConfig {
  refuseUnknown(fields)
  const read = <T, D>(key: string, reader: Reader<T>, absent: D): T | D => {
    const field = fields.get(key)
    return field === undefined ? absent : reader(field.value, `${field.place}: ${key}`)
  }
  const place = fields.get('task')?.place ?? ''
  const task = read('task', text, undefined) ?? refuse(place, "the task has no 'task' name")
  const required = <T>(key: string, reader: Reader<T>): T =>
    read(key, reader, undefined) ?? refuse(`${place}:`, `task '${task}' has no '${key}'`)

  const fewshotDelimiter = read('fewshot_delimiter', text, '\n\n')
  const targetDelimiter = read('target_delimiter', text, ' ')
  const output = read('output_type', optional(oneOf(outputTypes)), undefined) ?? 'generate_until'
  const shared = {
    process_docs: read('process_docs', optional(functionReference), undefined),
    doc_to_text: required('doc_to_text', textSource),
    doc_to_target: required('doc_to_target', targetSource),
    doc_to_choice: read('doc_to_choice', optional(choiceSource), undefined),
    gen_prefix: read('gen_prefix', optional(text), undefined),
    target_delimiter: targetDelimiter,
    fewshot_delimiter: fewshotDelimiter,
  }
  if (output === 'multiple_choice') required('doc_to_choice', choiceSource)
  const inherited = { ...shared, split: read('fewshot_split', optional(text), undefined) }
  const fewshotWhere = `${fields.get('fewshot_config')?.place ?? place}: fewshot_config`

  return {
    ...shared,
    task,
    place,
    places: new Map(Array.from(fields, ([key, field]) => [key, field.place])),
    task_alias: read('task_alias', optional(text), undefined),
    dataset_path: required('dataset_path', text),
    dataset_name: read('dataset_name', optional(text), undefined),
    dataset_kwargs: read('dataset_kwargs', optional(dict), undefined) ?? new Map(),
    training_split: read('training_split', optional(text), undefined),
    validation_split: read('validation_split', optional(text), undefined),
    test_split: read('test_split', optional(text), undefined),
    process_results: read('process_results', optional(functionReference), undefined),
    description: read('description', optional(text), undefined) ?? '',
    fewshot_config: fewshotConfig(inherited)(
      fields.get('fewshot_config')?.value ?? null,
      fewshotWhere,
    ),
    num_fewshot: read('num_fewshot', optional(integer(0)), undefined),
    metric_list: read('metric_list', optional(metricList), undefined) ?? defaultMetricList(output),
    filter_list: read('filter_list', optional(filterList), undefined) ?? defaultFilterList,
    output_type: output,
    generation_kwargs:
      read('generation_kwargs', optional(generation(fewshotDelimiter)), undefined) ??
      (output === 'generate_until' ? defaultGeneration(fewshotDelimiter) : undefined),
    repeats: read('repeats', integer(1), 1),
    metadata: read('metadata', metadata, new Map()),
  }
}

/** lm-eval keeps a `metadata` that is no mapping under `_metadata`. */
const metadata: Reader<PyDict> = (value, where) =>
  isYamlMap(value) ? dict(value, where) : new Map([['_metadata', toPyValue(value, where)]])

function refuseUnknown(fields: Fields): void {
  for (const [key, { value, place }] of fields) {
    if (unsupported.includes(key) && value !== null && value !== false) {
      refuse(`${place}:`, `${key} (${describe(value)}) is not supported`)
    }
    if (known.includes(key)) continue
    const suggestion = closest(key, active)
    const help = suggestion ? `, did you mean '${suggestion}'?` : ''
    throw new IqError('SUITE', `${place}: unknown key '${key}'${help}`)
  }
  const decontaminate = fields.get('should_decontaminate')
  if (decontaminate) boolean(decontaminate.value, `${decontaminate.place}: should_decontaminate`)
  const tag = fields.get('tag')
  if (tag) optional(texts)(tag.value, `${tag.place}: tag`)
}
