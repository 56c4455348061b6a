import { PyError } from '../python/index.ts'

/** Far above what any task file takes: a document with 100,000 lines has as many rounds. */
const mostSteps = 1_000_000

/** Rounds of loops and calls of macros that one rendering may take: no template hangs a run. */
export class StepBudget {
  #left = mostSteps

  /** @throws PyError when the budget is used up */
  take(): void {
    this.#left--
    if (this.#left >= 0) return
    const what = `more than ${mostSteps} rounds of loops and calls of macros`
    throw new PyError('OverflowError', `${what} for one document`)
  }
}
