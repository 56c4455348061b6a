import { randomBytes } from 'node:crypto'
import { IqError } from '../errors/index.ts'
import { type Frozen, parseFrozen } from './frozen.ts'
import type { Journal, RunRecord, Store } from './journal/index.ts'

/** A run of a store. */
export interface Run extends Omit<RunRecord, 'frozen'> {
  readonly frozen: Frozen
  readonly journal: Journal
  /** Closes the journal and, where it was held, lets others have the run. */
  close(): Promise<void>
}

/** Begins a run with its frozen settings; this process holds it. */
export async function createRun(store: Store, frozen: Frozen, now: Date): Promise<Run> {
  const record = { id: runId(now), started: now.toISOString(), frozen: JSON.stringify(frozen) }
  return opened(await store.create(record))
}

/**
 * Opens a run by its id, by the beginning of its id, or the latest one.
 * @param mode `write` also holds the run for this process
 * @throws IqError `USAGE` when there is no such run, `JOURNAL` when it is damaged or held
 */
export async function openRun(
  store: Store,
  id: string | undefined,
  mode: 'read' | 'write',
): Promise<Run> {
  return opened(await store.open(await chooseRun(store, id), mode))
}

/**
 * Opens a run that a list of the store named, for reading: without looking for it among all of them.
 * @throws IqError `JOURNAL` when it is damaged
 */
export async function openListedRun(store: Store, id: string): Promise<Run> {
  return opened(await store.open(id, 'read'))
}

async function opened(journal: Journal): Promise<Run> {
  try {
    const { frozen, ...record } = await journal.run()
    return {
      ...record,
      frozen: parseFrozen(frozen, journal.place),
      journal,
      close: () => journal.close(),
    }
  } catch (error) {
    await journal.close()
    throw error
  }
}

async function chooseRun(store: Store, id: string | undefined): Promise<string> {
  const runs = await store.list()
  const matches = id === undefined ? runs.slice(-1) : runs.filter((run) => run.startsWith(id))
  const [match, another] = matches
  if (match === undefined) {
    const what = id === undefined ? 'no run yet' : `no run '${id}'`
    throw new IqError('USAGE', `${store.place}: ${what}`, {
      next: 'start one with: iqchains certify <url>',
    })
  }
  if (another !== undefined && match !== id) {
    throw new IqError('USAGE', `'${id}' is the beginning of several runs: ${matches.join(', ')}`)
  }
  return match
}

/** Sorts by time of creation: 20261122T160000Z-a1b2c3. */
function runId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/gu, '')
  return `${time}-${randomBytes(3).toString('hex')}`
}
