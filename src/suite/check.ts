import { IqError, isIqError } from '../errors/index.ts'
import {
  isList,
  isLmEvalTask,
  type LmEvalItem,
  type LmEvalTask,
  type PyValue,
  repr,
} from '../lm-eval/index.ts'
import type { Suite, SuiteTask } from './load-suite.ts'

/**
 * Builds every item of a suite and reports what is wrong with its data, at most `most` findings:
 * prompts that cannot be built, answer keys outside the choices (lm-eval scores them as never
 * right, so strict suites may have them), and values that stand twice in a `unique` column.
 */
export function checkSuite(suite: Suite, most = 20): readonly IqError[] {
  const findings: IqError[] = []
  for (const task of suite.tasks) {
    for (const finding of findingsOf(task, suite.mode)) {
      findings.push(finding)
      if (findings.length === most) return findings
    }
  }
  return findings
}

/** Generated tasks make right items or none: their generators are checked by their own tests. */
function* findingsOf({ task, unique }: SuiteTask, mode: Suite['mode']): Generator<IqError> {
  if (!isLmEvalTask(task)) return
  const seen = new Map<string, number>()
  for (let index = 0; index < task.size; index++) {
    const item = itemOf(task, index)
    if (isIqError(item)) {
      yield item
      continue
    }
    const where = `task '${task.name}', document ${item.row}`
    if (mode === 'repaired' && answerOutside(item, task.multipleInput)) {
      yield new IqError('DATA', `${where}: the answer ${repr(item.target)} is none of the choices`)
    }
    if (unique === undefined) continue
    const key = repr(item.doc.get(unique) ?? null)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, item.row)
    else yield new IqError('DATA', `${where}: ${unique} ${key} is also that of document ${before}`)
  }
}

function itemOf(task: LmEvalTask, index: number): LmEvalItem | IqError {
  try {
    return task.item(index)
  } catch (error) {
    if (isIqError(error)) return error
    throw error
  }
}

/** In the multiple-input form the choices are contexts and the target is what follows them. */
function answerOutside({ target, choices }: LmEvalItem, multipleInput: boolean): boolean {
  if (choices === undefined || multipleInput) return false
  const keys = isList(target) ? target : [target]
  return keys.some((key) => !amongChoices(key, choices))
}

function amongChoices(key: PyValue, choices: readonly string[]): boolean {
  if (typeof key === 'string') return choices.includes(key)
  const index = typeof key === 'bigint' || typeof key === 'boolean' ? Number(key) : -1
  return index >= 0 && index < choices.length
}
