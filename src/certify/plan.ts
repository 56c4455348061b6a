import { Drbg } from '../stats/index.ts'

/** One item of a plan. */
export interface Step {
  readonly position: number
  readonly task: number
  readonly item: number
}

/** The order in which a run asks its items: a pure function of the sizes, the limit and the seed. */
export interface Plan {
  readonly size: number
  step(position: number): Step
}

/**
 * Plans to ask every item once, in an order shuffled over all tasks, so that the score of any
 * prefix is an unbiased look at the whole and a node cannot know what comes next without the seed.
 *
 * @param sizes number of items of each task
 * @param limit ask only the first `limit` items of each task; undefined asks all
 */
export function planAll(sizes: readonly number[], seed: string, limit: number | undefined): Plan {
  const asked = sizes.map((size) => Math.min(size, limit ?? size))
  const offsets = runningTotals(asked)
  const size = offsets.at(-1) ?? 0
  const order = shuffled(size, seed)
  return {
    size,
    step(position) {
      const flat = order[position]
      if (flat === undefined) throw new RangeError(`the plan has ${size} steps, not ${position}`)
      const task = taskOf(offsets, flat)
      return { position, task, item: flat - (offsets[task] ?? 0) }
    },
  }
}

function runningTotals(sizes: readonly number[]): number[] {
  const totals = [0]
  for (const size of sizes) totals.push((totals.at(-1) ?? 0) + size)
  return totals
}

/** Fisher-Yates from the end, as CPython's `random.shuffle` goes. */
function shuffled(size: number, seed: string): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, index) => index)
  const random = new Drbg(seed, 'plan')
  for (let last = size - 1; last > 0; last--) {
    const pick = random.integer(last + 1)
    const held = order[last] ?? 0
    order[last] = order[pick] ?? 0
    order[pick] = held
  }
  return order
}

function taskOf(offsets: readonly number[], flat: number): number {
  let task = 0
  while ((offsets[task + 1] ?? Number.POSITIVE_INFINITY) <= flat) task++
  return task
}
