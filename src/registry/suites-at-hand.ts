import type { Report } from '../report/index.ts'
import { loadSuite, type Suite, suiteOfRun } from '../suite/index.ts'

/** The suites with which the questions of reports are shown; each loaded once, when it is first needed. */
export class SuitesAtHand {
  /** As they were named. */
  readonly named: readonly string[]
  readonly #loading = new Map<string, Promise<Suite>>()

  /** @param named folders of suites, or names of those that come with the program */
  constructor(named: readonly string[]) {
    this.named = named
  }

  /** The suite of a report, with the items of its run; undefined when another one is at hand. */
  async of({ suite, settings }: Report): Promise<Suite | undefined> {
    const mode = suite.mode === 'repaired' || suite.mode === 'strict' ? suite.mode : undefined
    for (const named of this.named) {
      const key = `${mode ?? ''} ${named}`
      const loading = this.#loading.get(key) ?? loadSuite(named, mode && { mode })
      this.#loading.set(key, loading)
      const found = await loading
      if (found.digest === suite.digest) return suiteOfRun(found, settings.seed)
    }
    return undefined
  }
}
