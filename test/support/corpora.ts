import { resolve } from 'node:path'
import { describe } from 'vitest'
import { describeReference, hasReference, reference } from './reference.ts'

/** A folder of cases and vectors recorded with lm-evaluation-harness; see test/recorded/README.md. */
export interface Corpus {
  readonly name: string
  readonly folder: string
  /** False when its tests are only registered, not run. */
  readonly present: boolean
}

/** The project's own recordings. */
const own: Corpus = {
  name: 'test/recorded',
  folder: resolve(import.meta.dirname, '../recorded'),
  present: true,
}

/** A larger corpus of the same form, over parts of published benchmarks. */
const beside: Corpus = {
  name: '../shared/conformance',
  folder: reference('conformance'),
  present: hasReference('conformance'),
}

/** The same tests over each corpus: always over our own. */
export function describeCorpora(title: string, tests: (corpus: Corpus) => void): void {
  describe(`${title} (${own.name})`, () => tests(own))
  describeReference('conformance', `${title} (${beside.name})`, () => tests(beside))
}
