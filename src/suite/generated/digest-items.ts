import { createHash } from 'node:crypto'
import { canonicalBytes, sha256Hex } from '../../digest/index.ts'
import { type GeneratedItem, isGeneratedTask, type TaskHolder } from './types.ts'

/** Where an item stands in a suite. */
export interface SuitePlace {
  readonly task: number
  readonly item: number
}

/** The item of a run at a place; undefined where there is none or it is not generated. */
export function generatedItem(
  { tasks }: TaskHolder,
  { task: at, item }: SuitePlace,
): GeneratedItem | undefined {
  const task = tasks[at]?.task
  if (task === undefined || !isGeneratedTask(task) || item >= task.size) return undefined
  return task.item(item)
}

/** Items of a run, added one by one, under one digest: SHA-256 over the lines of their digests. */
export class ItemsDigest {
  readonly #hash = createHash('sha256')
  asked = 0

  /** Takes the next item, where there is one. @returns its own digest: SHA-256 of its canonical JSON */
  add(item: { readonly placed: object }): string
  add(item: { readonly placed: object } | undefined): string | undefined
  add(item: { readonly placed: object } | undefined): string | undefined {
    if (item === undefined) return undefined
    const digest = sha256Hex(canonicalBytes(item.placed))
    this.#hash.update(`${digest}\n`)
    this.asked++
    return digest
  }

  /** Of all items taken; nothing can be taken afterwards. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}
