import { sha256Hex } from '../digest/index.ts'
import { IqError, isIqError } from '../errors/index.ts'
import {
  doubledKeys,
  isList,
  isLmEvalTask,
  type LmEvalItem,
  type LmEvalTask,
  leavesOf,
  type PyValue,
  repr,
  type TaskTree,
} from '../lm-eval/index.ts'
import type { Suite, SuiteTask } from './suite.ts'

/**
 * Builds every item of a suite and reports what is wrong with its data, at most `most` findings:
 * prompts that cannot be built, answer keys outside the choices (lm-eval scores them as never
 * right, so strict suites may have them), keys that are missing, values that stand twice in a `unique`
 * column, documents that stand twice, and keys that stand twice in a task file.
 */
export function checkSuite(suite: Suite, most = 20): readonly IqError[] {
  const findings: IqError[] = [...doubledIn(suite.trees)]
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
  const documents = new Map<string, number>()
  const repeats: { readonly row: number; readonly before: number }[] = []
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
    if (mode === 'repaired' && isMissing(item)) {
      yield new IqError('DATA', `${where}: it has no answer, which is then the text None`)
    }
    const whole = sha256Hex(repr(item.doc))
    const same = documents.get(whole)
    if (same === undefined) documents.set(whole, item.row)
    else repeats.push({ row: item.row, before: same })
    if (unique === undefined) continue
    const key = repr(item.doc.get(unique) ?? null)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, item.row)
    else yield new IqError('DATA', `${where}: ${unique} ${key} is also that of document ${before}`)
  }
  yield* repeated(task, repeats)
}

/** Few repeats are in many benchmarks; many make the score look surer than it is. */
const mostRepeats = 0.01

function* repeated(
  { name, size }: LmEvalTask,
  repeats: readonly { readonly row: number; readonly before: number }[],
): Generator<IqError> {
  const [first] = repeats
  if (first === undefined || repeats.length <= mostRepeats * size) return
  yield new IqError(
    'DATA',
    `task '${name}': ${repeats.length} of ${size} documents repeat another one, such as document ${first.row}, which is document ${first.before} again`,
    { next: 'leave the repeats out: they count as independent items' },
  )
}

/** A target that is nothing, or the text of nothing that a column without a value gives. */
function isMissing({ target, doc }: LmEvalItem): boolean {
  return target === null || (target === 'None' && [...doc.values()].includes(null))
}

function* doubledIn(trees: readonly TaskTree[]): Generator<IqError> {
  const sources = trees.flatMap((tree) => leavesOf(tree).flatMap((leaf) => leaf.sources))
  for (const path of new Set(sources.map((source) => source.path))) {
    for (const place of doubledKeys(path)) {
      yield new IqError('SUITE', `${place} stands twice; the last one counts`, {
        next: 'remove the other one',
      })
    }
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
