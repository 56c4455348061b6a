import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'

/** Held until it is released, or the process ends. */
export interface Lock {
  release(): void
}

/**
 * Takes a lock of the operating system through SQLite on a file of its own, so that it vanishes with
 * the process, also after `kill -9`; `undefined` when another process holds it. Never waits: SQLite
 * would do that with the whole thread. SQLite is loaded by whoever locks only.
 * @throws the error of SQLite or of the file system when the file cannot be used
 */
export function tryLock(path: string): Lock | undefined {
  const Sqlite: typeof Database = createRequire(import.meta.url)('better-sqlite3')
  const database = new Sqlite(path, { timeout: 0 })
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

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
