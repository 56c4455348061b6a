import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import {
  type ConfigFields,
  type ConfigValue,
  describeConfig,
  isFunctionReference,
  type TaskConfig,
} from '../../lm-eval/index.ts'

const splitKeys = ['training_split', 'validation_split', 'test_split', 'fewshot_split']

/** The fields of a task file that reads its documents from JSON Lines, given by split. */
export function portableFields(
  config: TaskConfig,
  data: ReadonlyMap<string, string>,
): ConfigFields {
  const fields = new Map<string, ConfigValue>()
  for (const [key, value] of describeConfig(config)) {
    if (key === 'dataset_path') {
      fields.set('dataset_path', 'json')
      fields.set('dataset_kwargs', new Map([['data_files', data]]))
    }
    if (key.startsWith('dataset_')) continue
    // A split that nothing is read from was not written.
    if (splitKeys.includes(key) && !data.has(String(value))) continue
    fields.set(key, key === 'fewshot_config' ? ownFewshot(config) : value)
  }
  return fields
}

/** What `fewshot_config` does not inherit from the task; null where it takes something away. */
function ownFewshot(config: TaskConfig): ConfigFields {
  const { sampler, split, samples, ...inheriting } = config.fewshot_config
  const own = new Map<string, ConfigValue>([['sampler', sampler]])
  if (split !== undefined) own.set('split', split)
  if (samples !== undefined) own.set('samples', samples)
  const inherited = new Map<string, unknown>(Object.entries(config))
  for (const [key, value] of Object.entries(inheriting)) {
    if (inherited.get(key) !== value) own.set(key, value ?? null)
  }
  return own
}

/**
 * The Python files of a task's `!function` references, absolute.
 * @throws IqError `SUITE` when one is not at hand: lm-eval could not run the task
 */
export function pythonFiles(config: TaskConfig): readonly string[] {
  const references = [...describeConfig(config).values(), config.fewshot_config.process_docs]
    .filter((value) => value !== undefined)
    .filter(isFunctionReference)
  const files = references.map(({ name, directory, place }) => {
    const path = `${join(directory, ...name.split('.').slice(0, -1))}.py`
    if (existsSync(path)) return path
    throw new IqError('SUITE', `${place}: !function ${name}: there is no ${path} to export`, {
      next: 'Put the Python file there; lm-evaluation-harness runs it',
    })
  })
  return [...new Set(files)]
}
