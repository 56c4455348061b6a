import type { DetectionRates } from '../stats/index.ts'

/** A task as a sequential test needs it. */
export interface PoolTask {
  readonly weight: number
  /** Number of items. */
  readonly size: number
  /** Measured errors of what scores it; undefined: it makes none. */
  readonly rates?: DetectionRates | undefined
}

/**
 * How items are drawn from a suite. `finite`: every item once, in random order, with exact
 * accounting for what is left; best for small suites. `draws`: a task by weight, an item uniformly,
 * with replacement; an item drawn again costs nothing. Best for large suites and for tasks of very
 * different sizes.
 */
export type Sampling = 'finite' | 'draws'

const largestFinitePool = 2000
/** Above it, single items of a small heavy task would dominate the finite form. */
const largestImbalance = 2

/** The sampling of a suite: a pure function of its weights and sizes. */
export function samplingOf(tasks: readonly PoolTask[]): Sampling {
  const items = tasks.reduce((sum, { size }) => sum + size, 0)
  const weights = tasks.reduce((sum, { weight }) => sum + weight, 0)
  const heaviest = Math.max(...tasks.map(({ weight, size }) => (weight / weights / size) * items))
  return items <= largestFinitePool && heaviest <= largestImbalance ? 'finite' : 'draws'
}

/** Share of each item in the composite score, all tasks behind one another; together 1. */
export function itemShares(tasks: readonly PoolTask[]): number[] {
  const weights = tasks.reduce((sum, { weight }) => sum + weight, 0)
  return tasks.flatMap(({ weight, size }) => Array<number>(size).fill(weight / weights / size))
}

/** Position of each task's first item among all items of a suite. */
export function taskOffsets(tasks: readonly Pick<PoolTask, 'size'>[]): number[] {
  let offset = 0
  return tasks.map(({ size }) => {
    const start = offset
    offset += size
    return start
  })
}
