import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { type Frozen, parseFrozen } from './frozen.ts'
import { Journal, lockRun, type RunRecord } from './journal/index.ts'

/** A run opened from its folder. */
export interface Run extends Omit<RunRecord, 'frozen'> {
  readonly frozen: Frozen
  readonly journal: Journal
  /** Closes the journal and, where it was held, lets other processes have the run. */
  close(): void
}

const journalFile = 'journal.sqlite'
const lockFile = 'lock.sqlite'

/** Starts a run: its folder, its lock, its journal with the frozen settings. */
export function createRun(folder: string, frozen: Frozen, now: Date): Run {
  const id = runId(now)
  const path = join(folder, id)
  const journal = Journal.create(join(path, journalFile), {
    id,
    started: now.toISOString(),
    frozen: JSON.stringify(frozen),
  })
  return opened(journal, lockRun(join(path, lockFile)))
}

/**
 * Opens a run by its id, by the beginning of its id, or the latest one.
 * @param mode `write` also locks the run for this process
 * @throws IqError `USAGE` when there is no such run, `JOURNAL` when it is damaged or held
 */
export function openRun(folder: string, id: string | undefined, mode: 'read' | 'write'): Run {
  const path = join(folder, chooseRun(folder, id))
  const lock = mode === 'write' ? lockRun(join(path, lockFile)) : undefined
  try {
    return opened(Journal.open(join(path, journalFile), mode), lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

function opened(journal: Journal, lock: { release(): void } | undefined): Run {
  const { frozen, ...record } = journal.run()
  return {
    ...record,
    frozen: parseFrozen(frozen, journal.path),
    journal,
    close() {
      journal.close()
      lock?.release()
    },
  }
}

function chooseRun(folder: string, id: string | undefined): string {
  const runs = listRuns(folder)
  const matches = id === undefined ? runs.slice(-1) : runs.filter((run) => run.startsWith(id))
  const [match, another] = matches
  if (match === undefined) {
    const what = id === undefined ? 'no run yet' : `no run '${id}'`
    throw new IqError('USAGE', `${folder}: ${what}`, {
      next: 'start one with: iqchains certify <url>',
    })
  }
  if (another !== undefined && match !== id) {
    throw new IqError('USAGE', `'${id}' is the beginning of several runs: ${matches.join(', ')}`)
  }
  return match
}

/** Ids of all runs in a folder, oldest first. */
export function listRuns(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, journalFile)))
    .sort()
}

/** Sorts by time of creation: 20261122T160000Z-a1b2c3. */
function runId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/gu, '')
  return `${time}-${randomBytes(3).toString('hex')}`
}
