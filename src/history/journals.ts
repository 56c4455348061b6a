import { type IqError, isIqError } from '../errors/index.ts'
import { type Frozen, openListedRun, type Store } from '../run/index.ts'
import type { PastRun, PastSample } from './past-run.ts'

/** A run as its journal has it. */
export interface JournaledRun extends PastRun {
  readonly frozen: Frozen
  /** Whether an answer was ever stored; without one it is evidence of nothing. */
  readonly isBegun: boolean
}

/** What a store holds; a run that cannot be read may be anybody's evidence. */
export interface Journals {
  /** Oldest first. */
  readonly runs: readonly JournaledRun[]
  readonly unreadable: readonly { readonly id: string; readonly error: IqError }[]
}

/** Reads the settings of every run of a store; samples are read when they are asked for. */
export async function readJournals(store: Store): Promise<Journals> {
  const runs: JournaledRun[] = []
  const unreadable: { id: string; error: IqError }[] = []
  for (const id of await store.list()) {
    try {
      runs.push(await readJournal(store, id))
    } catch (error) {
      if (!isIqError(error)) throw error
      unreadable.push({ id, error })
    }
  }
  return { runs, unreadable }
}

async function readJournal(store: Store, id: string): Promise<JournaledRun> {
  const run = await openListedRun(store, id)
  try {
    const { frozen, journal } = run
    const { node, suite } = frozen
    const isBegun = await journal.holdsSamples()
    return { id, node, suite, frozen, isBegun, samples: () => stored(store, id) }
  } finally {
    await run.close()
  }
}

async function* stored(store: Store, id: string): AsyncGenerator<PastSample> {
  const run = await openListedRun(store, id)
  try {
    yield* run.journal.samples()
  } finally {
    await run.close()
  }
}
