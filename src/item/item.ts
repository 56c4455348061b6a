import type { Request } from './request.ts'

/** Where an item comes from: a task file of lm-evaluation-harness, or a generator of ours, of texts or of pictures. */
export type Family = 'lm-eval' | 'generated' | 'picture'

/** One question of a task, ready to be asked. Each family extends it with its own document. */
export interface Item {
  readonly family: Family
  /** Position among the task's items, from 0: the argument of `Task.item`. */
  readonly index: number
  /** In the order in which they are sent. */
  readonly requests: readonly Request[]
  /** Every text that is a right answer. */
  readonly accepted: readonly string[]
  /** Number of lettered choices the item offers; undefined when it offers none. */
  readonly letters: number | undefined
}

/** The items of one kind that a suite weighs; `item` is a pure function. */
export interface Task {
  readonly family: Family
  readonly name: string
  /** Number of items. */
  readonly size: number
  /** Whether answers are texts that the node writes; otherwise it is asked for log-likelihoods. */
  readonly generates: boolean
  /** Ways in which prompts may differ from the reference of the family; empty when in none. */
  readonly deviations: readonly string[]
  /** Builds item `index`; any order of calls gives the same items. @throws RangeError beyond `size` */
  item(index: number): Item
}
