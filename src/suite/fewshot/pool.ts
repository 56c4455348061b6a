import type { PyDict } from '../../python/index.ts'
import type { Message } from '../prompt/index.ts'

/** The documents examples are taken from. */
export interface ExampleDocuments {
  readonly size: number
  at(index: number): PyDict
}

/** An example with its rendered turn. */
export interface Example {
  readonly doc: PyDict
  readonly messages: readonly Message[]
  /** The messages as plain text. */
  readonly text: string
}

/** A pool up to this size is kept whole. */
const keptWhole = 8192
/** Examples kept of a larger pool: random draws rarely meet again, the first n always do. */
const keptOfLarger = 256

/** Renders examples once and keeps the ones used last. */
export class ExamplePool {
  readonly size: number
  readonly #documents: ExampleDocuments
  readonly #render: (doc: PyDict) => Example
  readonly #kept = new Map<number, Example>()

  constructor(documents: ExampleDocuments, render: (doc: PyDict) => Example) {
    this.size = documents.size
    this.#documents = documents
    this.#render = render
  }

  at(index: number): Example {
    const known = this.#kept.get(index)
    const example = known ?? this.#render(this.#documents.at(index))
    if (this.size > keptWhole) this.#keepRecent(index, example)
    else if (known === undefined) this.#kept.set(index, example)
    return example
  }

  /** A `Map` iterates in the order of insertion, so the first key is the one used longest ago. */
  #keepRecent(index: number, example: Example): void {
    this.#kept.delete(index)
    this.#kept.set(index, example)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptOfLarger && oldest !== undefined) this.#kept.delete(oldest)
  }
}
