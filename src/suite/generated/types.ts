import type { GenerationSettings, Item, Request, Task } from '../../item/index.ts'
import type { TaskConfig } from '../../lm-eval/index.ts'
import type { Cell, PlacedItem } from '../families/index.ts'

/** A question that a generator made for one run. */
export interface GeneratedItem extends Item {
  readonly family: 'generated'
  /** What was generated: question, expected answer, family and level. */
  readonly placed: PlacedItem
  readonly requests: readonly Extract<Request, { readonly kind: 'generate' }>[]
}

/** A task whose items are made fresh from the seed of a run. */
export interface GeneratedTask extends Task {
  readonly family: 'generated'
  readonly config: TaskConfig
  /** Kinds of items, each with item parameters of its own. */
  readonly cells: readonly Cell[]
  readonly settings: GenerationSettings
  /** Index in `cells` of item `index`. */
  cellOf(index: number): number
  item(index: number): GeneratedItem
  /** How the task asks any question of one of its kinds. @param index chooses the examples */
  request(placed: PlacedItem, index: number): GeneratedItem['requests'][number]
  /** The same task with the items of a run. @param runSeed the seed of the run */
  ofRun(runSeed: string): GeneratedTask
}

export function isGeneratedTask(task: Task): task is GeneratedTask {
  return task.family === 'generated'
}

export function isGeneratedItem(item: Item): item is GeneratedItem {
  return item.family === 'generated'
}

/** A suite, as far as its tasks go. */
export interface TaskHolder {
  readonly tasks: readonly { readonly task: Task }[]
}
