import {
  compileTask,
  type Documents,
  type LmEvalTask,
  type PyDict,
  type PyValue,
  plainPrompt,
  type TaskConfig,
} from '../../lm-eval/index.ts'
import { rightAnswer } from '../families/index.ts'
import type { GeneratedItem, GeneratedTask } from './types.ts'

const columns = ['id', 'family', 'level', 'kind', 'prompt', 'answer', 'accepted', 'checks'] as const

/** Generated items as documents of a task file: the whole prompt in a column, examples included. */
export function documentsOfItems(size: number, item: (index: number) => GeneratedItem): Documents {
  return { size, columns, files: [], at: (index) => documentOf(item(index)) }
}

function documentOf({ placed, requests: [request], accepted }: GeneratedItem): PyDict {
  const { id, family, level, expected } = placed
  const checks = expected.kind === 'checks' ? JSON.stringify(expected.checks) : ''
  const fields: Record<(typeof columns)[number], PyValue> = {
    id,
    family,
    level: BigInt(level),
    kind: expected.kind,
    prompt: request === undefined ? '' : plainPrompt(request.prompt),
    answer: rightAnswer(placed),
    accepted: [...accepted],
    checks,
  }
  return new Map<PyValue, PyValue>(columns.map((name) => [name, fields[name]]))
}

/** The task file of documents that hold whole prompts: it shows no examples of its own. */
export function configOfItems(config: TaskConfig): TaskConfig {
  return { ...config, num_fewshot: 0, dataset_kwargs: new Map() }
}

/** A generated task as lm-evaluation-harness would have it, with the same items at the same places. */
export function asLmEvalTask(task: GeneratedTask): LmEvalTask {
  return compileTask(configOfItems(task.config), {
    evaluation: documentsOfItems(task.size, (index) => task.item(index)),
    examples: undefined,
    files: [],
  })
}
