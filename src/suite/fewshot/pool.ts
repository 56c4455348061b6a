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

/** Rendered examples kept at most. */
const keptExamples = 4096

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
    if (known) {
      // Small pools never overflow, so only large ones pay for keeping the order of use.
      if (this.size > keptExamples) this.#keep(index, known)
      return known
    }
    const example = this.#render(this.#documents.at(index))
    this.#keep(index, example)
    return example
  }

  #keep(index: number, example: Example): void {
    this.#kept.delete(index)
    this.#kept.set(index, example)
    if (this.#kept.size <= keptExamples) return
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest)
      return
    }
  }
}
