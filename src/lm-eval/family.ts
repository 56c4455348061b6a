import { IqError } from '../errors/index.ts'
import type { Item, Task } from '../item/index.ts'
import type { LmEvalItem, LmEvalTask } from './types.ts'

export function isLmEvalTask(task: Task): task is LmEvalTask {
  return task.family === 'lm-eval'
}

export function isLmEvalItem(item: Item): item is LmEvalItem {
  return item.family === 'lm-eval'
}

/** @throws IqError `SUITE` for a task of another family, saying what needs a task file */
export function requireLmEvalTask(task: Task, purpose: string): LmEvalTask {
  if (isLmEvalTask(task)) return task
  throw new IqError('SUITE', `task '${task.name}' is generated: ${purpose} needs a task file`)
}
