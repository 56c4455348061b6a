import type { ItemParameters } from '../stats/index.ts'
import { itemShares, type PoolTask, taskOffsets } from './pool.ts'

/** Items of a task that share their parameters. */
export interface TaskKinds {
  /** Share of each kind in the task; together 1. */
  readonly shares: readonly number[]
  /** The kind of an item: an index in `shares`. */
  kindOf(item: number): number
}

/** What past runs teach of the items of a suite: parameters of each kind, the tasks behind one another. */
export interface KnownItems extends ItemParameters {
  /** The kinds of each task. Absent: every item is a kind of its own. */
  readonly kinds?: readonly TaskKinds[]
}

/** The kinds of all tasks behind one another. */
export interface Kinds {
  /** Share of each in the composite score; together 1. */
  readonly shares: readonly number[]
  kindOf(place: { readonly task: number; readonly item: number }): number
}

/** The kinds that parameters are for. */
export function kindsOf(tasks: readonly PoolTask[], { kinds }: KnownItems): Kinds {
  if (kinds === undefined) {
    const first = taskOffsets(tasks)
    return { shares: itemShares(tasks), kindOf: ({ task, item }) => (first[task] ?? 0) + item }
  }
  const weights = tasks.reduce((sum, { weight }) => sum + weight, 0)
  const offsets = taskOffsets(kinds.map(({ shares }) => ({ size: shares.length })))
  return {
    shares: kinds.flatMap(({ shares }, task) =>
      shares.map((share) => ((tasks[task]?.weight ?? 0) / weights) * share),
    ),
    kindOf: ({ task, item }) => (offsets[task] ?? 0) + (kinds[task]?.kindOf(item) ?? 0),
  }
}
