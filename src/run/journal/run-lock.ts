import Database from 'better-sqlite3'
import { IqError } from '../../errors/index.ts'

/**
 * Holds a run for one process. The lock is the operating system's, taken through SQLite on a file
 * beside the journal, so it vanishes with the process, also after `kill -9`.
 * @throws IqError `JOURNAL` when another process holds the run.
 */
export function lockRun(path: string): { release(): void } {
  const database = new Database(path, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new IqError('JOURNAL', `${path}: another process is working on this run`, {
      next: 'wait for it, or stop it first',
      cause,
    })
  }
  return { release: () => database.close() }
}
