import type { TaskKinds } from '../verdict/index.ts'

/** A task as a calibration needs it. */
export interface CalibratedTask {
  readonly name: string
  readonly size: number
  /** Where items are generated: their kinds, by family and level, which have parameters in their place. */
  readonly cells?: readonly { readonly share: number }[]
  cellOf?(item: number): number
}

/** A suite as a calibration needs it. */
export interface CalibratedSuite {
  readonly name: string
  readonly version: string
  /** SHA-256 that addresses the suite. */
  readonly digest: string
  readonly tasks: readonly { readonly task: CalibratedTask }[]
}

/** Number of parameters of each task: one for each item, or for each kind of generated items. */
export function taskSizes(suite: CalibratedSuite): { readonly size: number }[] {
  return suite.tasks.map(({ task }) => ({ size: sizeOf(task) }))
}

export function sizeOf({ size, cells }: CalibratedTask): number {
  return cells?.length ?? size
}

/** Which parameters are an item's. */
export function parameterOf(task: CalibratedTask, item: number): number {
  return task.cellOf?.(item) ?? item
}

/** The kinds of items of each task; undefined where every item has parameters of its own. */
export function kindsOfSuite({ tasks }: CalibratedSuite): readonly TaskKinds[] | undefined {
  if (tasks.every(({ task }) => task.cells === undefined)) return undefined
  return tasks.map(({ task }) => ({
    shares: task.cells?.map(({ share }) => share) ?? Array<number>(task.size).fill(1 / task.size),
    kindOf: (item) => parameterOf(task, item),
  }))
}
