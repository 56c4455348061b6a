import { appendFileSync, readFileSync } from 'node:fs'
import { configureGlobal } from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, it, vi } from 'vitest'

/** What `run-mutants.ts` hands over. */
interface Order {
  /** Keys of mutants; '' is none. */
  readonly mutants: readonly string[]
  /** Absolute paths of test files. */
  readonly tests: readonly string[]
  /** Where the progress is written, a JSON line each. */
  readonly progress: string
}

const order: Order = JSON.parse(readFileSync(process.env['MUTATION_ORDER'] ?? '', 'utf8'))
const force = (mutant: string) => Object.assign(globalThis, { mutant })
const tell = (mutant: string, event: 'loaded' | 'began' | 'noticed' | 'ended', by = '') =>
  appendFileSync(order.progress, `${JSON.stringify({ mutant, event, by })}\n`)

// The same properties are tried for every mutant and in every run.
configureGlobal({ seed: 20261127, endOnFailure: true })

for (const mutant of order.mutants) {
  describe(mutant, async () => {
    let isNoticed = false
    tell(mutant, 'loaded')
    force(mutant)
    vi.resetModules()
    beforeAll(() => {
      force(mutant)
      tell(mutant, 'began')
    })
    beforeEach(({ skip, onTestFailed, task }) => {
      if (isNoticed) skip()
      onTestFailed(() => {
        isNoticed = true
        tell(mutant, 'noticed', task.name)
      })
    })
    afterAll(() => tell(mutant, 'ended'))
    try {
      for (const test of order.tests) await import(test)
    } catch (error) {
      it('loads', () => {
        throw error
      })
    }
  })
}
