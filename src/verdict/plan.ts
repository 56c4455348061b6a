import { draws, permutation } from '../stats/index.ts'
import { type PoolTask, samplingOf, taskOffsets } from './pool.ts'

/** One item of a plan. */
export interface Step {
  /** Place in the plan, from 0. */
  readonly position: number
  readonly task: number
  readonly item: number
}

/** The order in which a run asks its items: a pure function of the suite, the limit and the seed. */
export interface Plan {
  readonly size: number
  /** Every item once. */
  steps(): Generator<Step>
}

/**
 * Plans a run so that any prefix is an unbiased look at the whole, which is what lets a run stop as
 * soon as the evidence is there, and so that nobody without the seed knows what comes next. A small
 * suite is shuffled; a large one is drawn from, task by weight, in the order of first draws.
 *
 * @param limit ask only the first `limit` items of each task; null or undefined asks all
 */
export function planRun(
  tasks: readonly PoolTask[],
  seed: string,
  limit: number | null | undefined,
): Plan {
  const asked = tasks.map(({ weight, size }) => ({ weight, size: Math.min(size, limit ?? size) }))
  const size = asked.reduce((sum, task) => sum + task.size, 0)
  const order = samplingOf(asked) === 'finite' ? shuffled : firstDraws
  return { size, steps: () => order(asked, size, seed) }
}

function* shuffled(tasks: readonly PoolTask[], size: number, seed: string): Generator<Step> {
  const offsets = taskOffsets(tasks)
  for (const [position, flat] of permutation(seed, size).entries()) {
    const task = offsets.findLastIndex((offset) => offset <= flat)
    yield { position, task, item: flat - (offsets[task] ?? 0) }
  }
}

function* firstDraws(tasks: readonly PoolTask[], size: number, seed: string): Generator<Step> {
  const offsets = taskOffsets(tasks)
  const seen = new Seen(size)
  const drawn = draws(
    seed,
    tasks.map(({ weight }) => weight),
    tasks.map((task) => task.size),
  )
  for (let position = 0; position < size; ) {
    const { task, item } = drawn.next().value
    const flat = (offsets[task] ?? 0) + item
    if (!seen.add(flat)) continue
    yield { position: position++, task, item }
  }
}

/** Items beyond which a run asks so few of all that a list of them is smaller than a mark for each. */
const markedItems = 2_097_152

/** Which items were drawn. */
class Seen {
  readonly #marks: Uint8Array | undefined
  readonly #list = new Set<number>()

  constructor(size: number) {
    this.#marks = size <= markedItems ? new Uint8Array(size) : undefined
  }

  /** @returns false for an item that was added before */
  add(item: number): boolean {
    if (this.#marks === undefined) {
      const before = this.#list.size
      return this.#list.add(item).size > before
    }
    if (this.#marks[item] === 1) return false
    this.#marks[item] = 1
    return true
  }
}
