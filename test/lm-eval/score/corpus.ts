import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PyDict, PyValue, Response } from '../../../src/lm-eval/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import type { ScoredItem, ScoringSpec } from '../../../src/lm-eval/score/types.ts'
import type { Corpus } from '../../support/corpora.ts'

/** The case about the data loader, which scoring does not imitate. */
const optional = ['gen-arrow-typing']

export function scoredCases({ folder, present }: Corpus): readonly string[] {
  if (!present) return []
  return readdirSync(folder).filter(
    (name) => existsSync(join(folder, name, 'samples.jsonl')) && !optional.includes(name),
  )
}

/** One task of a case: what to score, and what the harness made of it. */
export interface RecordedTask {
  readonly name: string
  readonly spec: ScoringSpec
  readonly items: readonly ScoredItem[]
  readonly samples: readonly RecordedSample[]
}

export interface RecordedSample {
  readonly task: string
  readonly filter: string
  readonly filtered_resps: readonly unknown[]
  readonly metrics: Readonly<Record<string, unknown>>
}

export interface RecordedCase {
  readonly tasks: readonly RecordedTask[]
  /** Task or group -> "metric,filter" -> number or "N/A". */
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly groups: Readonly<Record<string, unknown>>
  readonly subtasks: Readonly<Record<string, readonly string[]>>
  readonly bootstrapIterations: number
}

export function readCase(corpus: Corpus, name: string): RecordedCase {
  const folder = join(corpus.folder, name)
  const results = JSON.parse(read(folder, 'results.json'))
  const settings = JSON.parse(read(folder, 'settings.json'))
  const configs = asDict(parseJson(read(folder, 'configs.json')))
  const requests = lines(read(folder, 'requests.jsonl'))
  const samples = lines(read(folder, 'samples.jsonl'))
  return {
    tasks: Object.keys(results.results)
      .filter((task) => samples.some((sample) => sample.get('task') === task))
      .map((task) => readTask(folder, task, asDict(configs.get(task) ?? null), requests, samples)),
    results: results.results,
    groups: results.groups ?? {},
    subtasks: results.group_subtasks,
    bootstrapIterations: settings.cli.bootstrap_iters ?? 100_000,
  }
}

/** Names of the tasks at any depth below a group. */
export function leavesOf(recorded: RecordedCase, group: string): readonly string[] {
  const members = recorded.subtasks[group]
  return members === undefined ? [group] : members.flatMap((name) => leavesOf(recorded, name))
}

function readTask(
  folder: string,
  task: string,
  config: PyDict,
  requests: readonly PyDict[],
  samples: readonly PyDict[],
): RecordedTask {
  const own = samples.filter((sample) => sample.get('task') === task)
  const firstFilter = own[0]?.get('filter')
  const targets = own.filter((sample) => sample.get('filter') === firstFilter)
  const byDocument = Map.groupBy(
    requests.filter((request) => request.get('task') === task),
    (request) => request.get('doc_id'),
  )
  const documents = documentsOf(folder, config)
  const items = [...byDocument.values()].map((asked, at): ScoredItem => {
    const doc = documents[Number(targets[at]?.get('doc_id'))] ?? new Map()
    const multipleInput = task.startsWith('wino')
    return {
      doc,
      target: multipleInput
        ? BigInt(Number(doc.get('answer')) - 1)
        : (targets[at]?.get('target') ?? null),
      choices: choicesOf(config, asked, doc),
      responses: asked.map((request) => responseOf(request.get('response') ?? null)),
    }
  })
  return {
    name: task,
    spec: specOf(task, config, items),
    items,
    samples: JSON.parse(`[${linesOf(folder, task).join(',')}]`),
  }
}

function specOf(task: string, config: PyDict, items: readonly ScoredItem[]): ScoringSpec {
  const output_type = config.get('output_type')
  switch (output_type) {
    case 'generate_until':
    case 'multiple_choice':
    case 'loglikelihood':
    case 'loglikelihood_rolling':
      return {
        config: {
          task,
          output_type,
          filter_list: asDicts(config.get('filter_list') ?? defaultFilter).map((pipeline) => ({
            name: String(pipeline.get('name')),
            filter: asDicts(pipeline.get('filter') ?? null).map((step) => ({
              function: String(step.get('function')),
              kwargs: kwargsOf(step, ['function']),
            })),
          })),
          metric_list: asDicts(config.get('metric_list') ?? defaultMetrics[output_type]).map(
            (entry) => ({
              metric: String(entry.get('metric')),
              aggregation: entry.has('aggregation') ? String(entry.get('aggregation')) : undefined,
              kwargs: kwargsOf(entry, ['metric', 'aggregation', 'higher_is_better']),
            }),
          ),
          repeats: Number(config.get('repeats')),
        },
        multipleTarget: Array.isArray(items[0]?.target),
      }
    default:
      throw new Error(`${task} has the output type ${String(output_type)}`)
  }
}

const defaultFilter: PyValue = [
  new Map<PyValue, PyValue>([
    ['name', 'none'],
    ['filter', [new Map([['function', 'take_first']])]],
  ]),
]
const defaultMetrics = {
  generate_until: named('exact_match'),
  multiple_choice: named('acc', 'acc_norm'),
  loglikelihood: named('perplexity', 'acc'),
  loglikelihood_rolling: named('word_perplexity', 'byte_perplexity', 'bits_per_byte'),
}

function named(...metrics: readonly string[]): PyValue {
  return metrics.map((metric) => new Map([['metric', metric]]))
}

function kwargsOf(entry: PyDict, known: readonly string[]): ReadonlyMap<string, PyValue> {
  const others = [...entry].filter(([key]) => !known.includes(String(key)))
  return new Map(others.map(([key, value]) => [String(key), value]))
}

/** The choices as the harness has them: in multiple choice the continuations without delimiter. */
function choicesOf(config: PyDict, asked: readonly PyDict[], doc: PyDict) {
  if (config.get('output_type') === 'generate_until') {
    return config.has('doc_to_choice') ? textsOf(doc.get('choices') ?? null) : undefined
  }
  if (config.get('output_type') !== 'multiple_choice') return undefined
  // acc_mutual_info asks for every choice again, without context.
  const again = asked.findIndex((request) => request.get('context') === '')
  const conditional = again === -1 ? asked : asked.slice(0, again)
  const chat = asked.some((request) => request.has('messages'))
  const delimiter = chat ? '' : String(config.get('target_delimiter') ?? ' ')
  return conditional.map((request) => String(request.get('continuation')).slice(delimiter.length))
}

function responseOf(response: PyValue): Response {
  if (typeof response === 'string' || typeof response === 'number') return response
  const [logLikelihood, greedy] = Array.isArray(response) ? response : []
  return { logLikelihood: Number(logLikelihood), greedy: greedy === true }
}

/** Rows of the evaluation split, where it is a JSONL file. */
function documentsOf(folder: string, config: PyDict): readonly PyDict[] {
  const kwargs = config.get('dataset_kwargs') ?? null
  const files = kwargs instanceof Map ? kwargs.get('data_files') : null
  if (!(files instanceof Map)) return []
  const split = config.get('test_split') ?? config.get('validation_split') ?? ''
  const file = files.get(split)
  return typeof file === 'string' && file.endsWith('.jsonl') ? lines(read(folder, file)) : []
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

function linesOf(folder: string, task: string): readonly string[] {
  return read(folder, 'samples.jsonl')
    .split('\n')
    .filter((line) => line !== '' && JSON.parse(line).task === task)
}

function lines(text: string): readonly PyDict[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => asDict(parseJson(line)))
}

/** A filtered answer as JSON has it. */
export function asJson(value: PyValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  return Array.isArray(value) ? value.map(asJson) : value
}

function asDict(value: PyValue): PyDict {
  if (value instanceof Map) return value
  throw new Error('the recording has no object here')
}

function asDicts(value: PyValue): readonly PyDict[] {
  return Array.isArray(value) ? value.map(asDict) : []
}

function textsOf(value: PyValue): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

export interface FilterVector {
  readonly filter: readonly Readonly<Record<string, unknown>>[]
  readonly choices: readonly string[]
  readonly resps: readonly string[]
  readonly out?: unknown
  readonly error?: string
}

/** Recorded results of filter pipelines. */
export function filterVectors({ folder, present }: Corpus): readonly FilterVector[] {
  return present ? JSON.parse(read(folder, 'filters.json')) : []
}
