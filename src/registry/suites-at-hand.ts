import type { Report } from '../report/index.ts'
import { loadSuite, type Suite, suiteOfRun } from '../suite/index.ts'

/** The suite with which the questions of reports are shown; loaded once, when it is first needed. */
export class SuitesAtHand {
  /** As it was named. */
  readonly named: string
  readonly #loading = new Map<string, Promise<Suite>>()

  /** @param named folder of a suite, or the name of one that comes with the program */
  constructor(named: string) {
    this.named = named
  }

  /** The suite of a report, with the items of its run; undefined when another one is at hand. */
  async of({ suite, settings }: Report): Promise<Suite | undefined> {
    const mode = suite.mode === 'repaired' || suite.mode === 'strict' ? suite.mode : undefined
    const key = mode ?? ''
    const loading = this.#loading.get(key) ?? loadSuite(this.named, mode && { mode })
    this.#loading.set(key, loading)
    const found = await loading
    return found.digest === suite.digest ? suiteOfRun(found, settings.seed) : undefined
  }
}
