import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lock, tryLock } from '../../../database/index.ts'
import { IqError } from '../../../errors/index.ts'
import { type Clock, systemClock } from '../../../node/index.ts'
import type { Journal, Store } from '../store.ts'
import { lockRun } from './lock.ts'
import { sqliteError } from './sqlite-error.ts'
import { createJournal, openJournal } from './sqlite-journal.ts'

const journalFile = 'journal.sqlite'
const lockFile = 'lock.sqlite'

/** An id names a folder in the store's, never one elsewhere. */
function isName(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/u.test(id)
}

/** Milliseconds between two looks at a lock, and until we give up. */
const lookMs = 20
const patienceMs = 30_000

/** Runs in a folder, one folder each with its journal and its lock; the folder need not exist yet. */
export function sqliteStore(folder: string, clock: Clock = systemClock): Store {
  return {
    place: folder,

    async list(known) {
      if (!existsSync(folder)) return []
      return readdirSync(folder)
        .filter((name) => known?.has(name) || existsSync(join(folder, name, journalFile)))
        .sort()
    },

    async create(run) {
      const path = join(folder, run.id)
      return guarded(path, async () => {
        await mkdir(path, { recursive: true })
        return holding(path, (lock) => createJournal(join(path, journalFile), run, lock))
      })
    },

    async open(id, mode) {
      const path = join(folder, id)
      const file = join(path, journalFile)
      return guarded(file, async () => {
        const journal = await (mode === 'read'
          ? openJournal(file)
          : holding(path, (lock) => openJournal(file, lock)))
        return requireOwn(journal, id)
      })
    },

    async remove(id) {
      const path = join(folder, id)
      await guarded(path, async () => {
        if (!isName(id)) throw new IqError('JOURNAL', `${path}: no run of this folder`)
        lockRun(join(path, lockFile)).release()
        // Nothing but what this program put there.
        for (const file of [journalFile, lockFile]) {
          for (const end of ['', '-wal', '-shm', '-journal']) {
            await rm(join(path, `${file}${end}`), { force: true })
          }
        }
        await rm(join(path, 'pictures'), { recursive: true, force: true })
        await rm(join(path, 'wrong.html'), { force: true })
        await rmdir(path)
      })
    },

    async isHeld(id) {
      const path = join(folder, id, lockFile)
      if (!existsSync(path)) return false
      return guarded(path, async () => {
        const lock = tryLock(path)
        lock?.release()
        return lock === undefined
      })
    },

    async alone(act) {
      const path = join(folder, lockFile)
      const lock = await guarded(path, async () => {
        await mkdir(folder, { recursive: true })
        return waitForLock(path, clock)
      })
      try {
        return await act()
      } finally {
        lock.release()
      }
    },
  }
}

/**
 * A journal must lie in the folder of its run: its id becomes the name of a report's folder, so one
 * from elsewhere could name a place that is not the run's. @throws IqError `JOURNAL`
 */
async function requireOwn(journal: Journal, id: string): Promise<Journal> {
  const found = await journal.run().catch(async (error: unknown) => {
    await journal.close()
    throw error
  })
  if (found.id === id) return journal
  await journal.close()
  throw new IqError('JOURNAL', `${journal.place}: holds the run '${found.id}', not '${id}'`, {
    next: 'name the folder as the run it holds, or remove it',
  })
}

async function waitForLock(path: string, clock: Clock): Promise<Lock> {
  const until = clock.now() + patienceMs
  const { signal } = new AbortController()
  for (;;) {
    const lock = tryLock(path)
    if (lock) return lock
    if (clock.now() >= until) {
      throw new IqError('JOURNAL', `${path}: another process has been beginning a run for long`, {
        next: 'wait for it, or stop it first',
      })
    }
    await clock.sleep(lookMs, signal)
  }
}

/** Opens a journal under the lock of its run, which the journal lets go when it is closed. */
async function holding<T>(path: string, open: (lock: Lock) => Promise<T>): Promise<T> {
  const lock = lockRun(join(path, lockFile))
  try {
    return await open(lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw sqliteError(path, error)
  }
}
