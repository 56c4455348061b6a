import { choiceAt } from '../prompt/index.ts'
import { isList, type PyValue, str, typeName } from '../python/index.ts'

/** What a task's first document shows of its form. */
export interface TaskForm {
  readonly multipleInput: boolean
  readonly multipleTarget: boolean
}

/**
 * Reads the form of a task off its first document, as lm-eval does when it builds a task.
 * @throws Error when the choices are no texts or the target is none of them
 */
export function formOf(
  text: PyValue,
  target: PyValue,
  choices: readonly PyValue[] | undefined,
): TaskForm {
  const multipleTarget = isList(target) && target.length > 0
  if (choices === undefined) return { multipleInput: false, multipleTarget }
  for (const [position, choice] of choices.entries()) {
    if (typeof choice !== 'string') {
      throw new Error(`choice ${position} is a ${typeName(choice)} (${str(choice)}): quote it`)
    }
    if (choice === '') throw new Error(`choice ${position} is empty`)
  }
  if (typeof target === 'bigint' || typeof target === 'boolean') choiceAt(choices, target)
  const index = typeof text === 'bigint' || typeof text === 'boolean'
  return { multipleInput: index && choices.length > 0, multipleTarget }
}
