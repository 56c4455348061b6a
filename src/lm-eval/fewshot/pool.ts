import { located } from '../located.ts'
import type { Message } from '../prompt/index.ts'
import type { PyDict } from '../python/index.ts'

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

/** Pools up to this size are kept; random draws from a larger one rarely meet again. */
const largestKept = 8192

/** Renders examples, and renders those that will be shown again only once. */
export class ExamplePool {
  readonly size: number
  readonly #documents: ExampleDocuments
  readonly #render: (doc: PyDict) => Example
  readonly #kept: Map<number, Example> | undefined

  /** @param sampler `first_n` shows the same few whatever the size of the pool */
  constructor(
    documents: ExampleDocuments,
    sampler: 'default' | 'first_n',
    render: (doc: PyDict) => Example,
  ) {
    this.size = documents.size
    this.#documents = documents
    this.#render = render
    this.#kept = sampler === 'first_n' || this.size <= largestKept ? new Map() : undefined
  }

  doc(index: number): PyDict {
    return this.#documents.at(index)
  }

  at(index: number): Example {
    const known = this.#kept?.get(index)
    if (known) return known
    const example = located(`example ${index}`, 'DATA', () =>
      this.#render(this.#documents.at(index)),
    )
    this.#kept?.set(index, example)
    return example
  }
}
