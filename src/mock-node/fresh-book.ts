import type { Item } from '../item/index.ts'
import { plainPrompt } from '../lm-eval/index.ts'
import { canariesOfRun, isGeneratedItem, type Suite, suiteOfRun } from '../suite/index.ts'
import { planRun, type Step, taskShares } from '../verdict/index.ts'
import type { AnswerBook, Entry } from './answer-book.ts'

/** A run whose items a simulated node is to know: its seed makes them. */
export interface KnownRun {
  readonly seed: string
  /** Items of each task at most; undefined: all. */
  readonly limit?: number | undefined
}

/** Tells which runs have begun, again whenever a prompt is not known. */
export type KnownRuns = () => Promise<readonly KnownRun[]>

/** Items of a run that are looked at beyond the last that was asked: more than are ever in flight. */
const ahead = 2000

/**
 * What the items of runs ask for, where a suite makes new ones for each run: found along the order in which
 * a run asks them, as far as it has come.
 */
export function freshBook(suite: Suite, runs: KnownRuns): AnswerBook {
  const readers = new Map<string, RunReader>()
  const find = (prompt: string) => {
    for (const reader of [...readers.values()].reverse()) {
      const entry = reader.find(prompt)
      if (entry !== undefined) return entry
    }
    return undefined
  }
  return {
    find,
    async learn(prompt) {
      if (find(prompt) !== undefined) return
      for (const run of await runs()) {
        const key = `${run.limit ?? ''} ${run.seed}`
        if (!readers.has(key)) readers.set(key, new RunReader(suite, run))
      }
    },
  }
}

/** Reads the items of one run in the order of its plan. */
class RunReader {
  readonly #suite: Suite
  readonly #steps: Iterator<Step>
  readonly #entries = new Map<string, Entry>()
  /** Items that may still be read before another one is found. */
  #left = ahead

  constructor(suite: Suite, { seed, limit }: KnownRun) {
    this.#suite = suiteOfRun(suite, seed)
    for (const [at, canary] of canariesOfRun(suite, seed).entries()) {
      const letters = ['A', 'B', 'C', 'D'].filter((letter) => letter !== canary.right)
      const entry = { task: -1, item: at, right: canary.right, wrong: letters }
      this.#entries.set(plainPrompt(canary.request.prompt), entry)
    }
    this.#steps = planRun(taskShares(suite), seed, limit).steps()
  }

  find(prompt: string): Entry | undefined {
    const known = this.#entries.get(prompt)
    if (known !== undefined) return known
    for (; this.#left > 0; this.#left--) {
      const { done, value: step } = this.#steps.next()
      if (done === true) return undefined
      const item = this.#suite.tasks[step.task]?.task.item(step.item)
      const [asked] = item?.requests ?? []
      if (item === undefined || asked?.kind !== 'generate') continue
      const text = plainPrompt(asked.prompt)
      const entry = { task: step.task, item: step.item, ...answersTo(item) }
      this.#entries.set(text, entry)
      if (text !== prompt) continue
      this.#left = ahead
      return entry
    }
    return undefined
  }
}

/** A right answer to a generated item, and wrong ones. */
function answersTo(item: Item): Pick<Entry, 'right' | 'wrong'> {
  const [right = ''] = item.accepted
  return { right, wrong: wrongAnswers(item, right) }
}

function wrongAnswers(item: Item, right: string): readonly string[] {
  const kind = isGeneratedItem(item) ? item.placed.expected.kind : 'text'
  switch (kind) {
    case 'letter':
      return Array.from({ length: item.letters ?? 4 }, (_, at) =>
        String.fromCharCode(65 + at),
      ).filter((letter) => letter !== right)
    case 'number':
      return [1, 2, 10, 100].map((more) => String(Number(right) + more))
    case 'text':
    case 'exact-line':
    case 'checks':
      return ['none of these 000']
  }
}
