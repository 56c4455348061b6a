import Database from 'better-sqlite3'
import { IqError } from '../../../errors/index.ts'

export interface Lock {
  release(): void
}

/**
 * Takes a lock of the operating system through SQLite on a file of its own, so that it vanishes with
 * the process, also after `kill -9`; `undefined` when another process holds it. Never waits: SQLite
 * would do that with the whole thread.
 * @throws IqError `JOURNAL` when the file cannot be used
 */
export function tryLock(path: string): Lock | undefined {
  const database = new Database(path, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
  return { release: () => database.close() }
}

/** Holds a run for one process. @throws IqError `JOURNAL` when another process holds it */
export function lockRun(path: string): Lock {
  const lock = tryLock(path)
  if (lock) return lock
  throw new IqError('JOURNAL', `${path}: another process is working on this run`, {
    next: 'wait for it, or stop it first',
  })
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
