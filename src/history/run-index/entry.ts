import { type IqError, isIqError } from '../../errors/index.ts'
import { type Frozen, openListedRun, type Store, type TestSettings } from '../../run/index.ts'

/** What the index knows of a run; the journal knows it better. */
export interface RunEntry {
  readonly id: string
  /** RFC 3339 in UTC. */
  readonly started: string
  /** When nothing was left to ask; null while something is. */
  readonly finished: string | null
  /** Whether an answer was ever stored; without one it is evidence of nothing. */
  readonly isBegun: boolean
  readonly frozen: TestSettings & Pick<Frozen, 'attempt' | 'epoch'>
  /** Why its journal cannot be read now; null where it can. */
  readonly damage: string | null
}

/** Reads the journal of a run. @returns the error where that is not possible */
export async function readEntry(store: Store, id: string): Promise<RunEntry | IqError> {
  try {
    const run = await openListedRun(store, id)
    try {
      const { started, finished, frozen, journal } = run
      const isBegun = await journal.holdsSamples()
      return { id, started, finished, isBegun, frozen: indexed(frozen), damage: null }
    } finally {
      await run.close()
    }
  } catch (error) {
    if (isIqError(error)) return error
    throw error
  }
}

function indexed(frozen: Frozen): RunEntry['frozen'] {
  const { node, addresses, suite, tiers, limit, attempt, epoch, requests } = frozen
  const settings = { node, addresses, suite, tiers, limit, attempt, epoch }
  return requests === undefined ? settings : { ...settings, requests }
}
