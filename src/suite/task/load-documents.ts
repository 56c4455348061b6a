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
  const split = config.test_split ?? config.validation_split
  if (split === undefined) {
    const message = `${config.place}: task '${config.task}' has no test_split or validation_split`
    throw new IqError('SUITE', message)
  }
  const raw = await store.open(config, split)
  const evaluation = processDocuments(config.process_docs, raw, config)
  if (evaluation.size === 0) {
    throw new IqError('DATA', `task '${config.task}': its split '${split}' is empty`)
  }
  const shots = withSettings(config, settings).num_fewshot ?? 0
  const examples = shots > 0 ? await loadExamples(config, store) : undefined
  return { evaluation, examples, files: distinct([evaluation, examples]) }
}

async function loadExamples(config: TaskConfig, store: DataStore): Promise<Documents> {
  const { split, samples, process_docs: process } = config.fewshot_config
  if (split !== undefined) {
    return processDocuments(process, await store.open(config, split), config)
  }
  if (samples !== undefined) {
    return documentsOf(samples, [...(samples[0]?.keys() ?? [])].map(String))
  }
  const fallback = config.training_split ?? config.validation_split ?? config.test_split ?? ''
  return processDocuments(config.process_docs, await store.open(config, fallback), config)
}

function distinct(documents: readonly (Documents | undefined)[]): readonly DataFile[] {
  const files = new Map<string, DataFile>()
  for (const file of documents.flatMap((opened) => opened?.files ?? [])) files.set(file.path, file)
  return [...files.values()]
}
