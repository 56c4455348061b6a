import { IqError } from '../../errors/index.ts'
import type { TaskConfig } from '../config/index.ts'
import { type DataFile, type DataStore, type Documents, documentsOf } from '../data/index.ts'
import { processDocuments } from '../ports/index.ts'
import { type TaskSettings, withSettings } from './settings.ts'

/** What a task reads: its evaluation split and, where it shows examples, the pool of them. */
export interface TaskDocuments {
  readonly evaluation: Documents
  /** undefined at 0 shots. */
  readonly examples: Documents | undefined
  /** Every file that was read, once. */
  readonly files: readonly DataFile[]
}

/**
 * Opens the splits of a task: evaluated is the test split, else the validation split; examples
 * come from `fewshot_split`, else `samples`, else the training, validation or test split.
 * @throws IqError `SUITE` when none is named, `DATA` when one is missing or malformed
 */
export async function loadDocuments(
  config: TaskConfig,
  store: DataStore,
  settings: TaskSettings = {},
): Promise<TaskDocuments> {
  const split = evaluationSplit(config)
  const raw = await store.open(config, split)
  const evaluation = processDocuments(config.process_docs, raw, config)
  if (evaluation.size === 0) {
    throw new IqError('DATA', `task '${config.task}': its split '${split}' is empty`)
  }
  const shots = withSettings(config, settings).num_fewshot
  const examples = shots > 0 ? await loadExamples(config, store) : undefined
  return { evaluation, examples, files: distinct([evaluation, examples]) }
}

/** The splits a task reads, each once. @throws IqError `SUITE` when it has none to evaluate */
export function splitsOf(config: TaskConfig): readonly string[] {
  const examples = (config.num_fewshot ?? 0) > 0 ? exampleSplit(config) : undefined
  return [...new Set([evaluationSplit(config), ...(examples === undefined ? [] : [examples])])]
}

function evaluationSplit({ test_split, validation_split, place, task }: TaskConfig): string {
  const split = test_split ?? validation_split
  if (split !== undefined) return split
  throw new IqError('SUITE', `${place}: task '${task}' has no test_split or validation_split`)
}

/** undefined: the examples stand in the task file. */
function exampleSplit(config: TaskConfig): string | undefined {
  const { split, samples } = config.fewshot_config
  if (split !== undefined || samples !== undefined) return split
  return config.training_split ?? config.validation_split ?? config.test_split
}

async function loadExamples(config: TaskConfig, store: DataStore): Promise<Documents> {
  const { split, samples = [], process_docs } = config.fewshot_config
  const used = exampleSplit(config)
  if (used === undefined) return documentsOf(samples, [...(samples[0]?.keys() ?? [])].map(String))
  const process = split === undefined ? config.process_docs : process_docs
  return processDocuments(process, await store.open(config, used), config)
}

function distinct(documents: readonly (Documents | undefined)[]): readonly DataFile[] {
  const files = new Map<string, DataFile>()
  for (const file of documents.flatMap((opened) => opened?.files ?? [])) files.set(file.path, file)
  return [...files.values()]
}
