import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { IqError } from '../errors/index.ts'

/** Held by the one process that may write. */
export interface Lock extends Disposable {}

/**
 * Locks a folder for one writer. The lock is the operating system's, taken through SQLite on an
 * empty file, so it vanishes with the process, also after `kill -9`. SQLite is loaded by writers only.
 * @throws IqError `LOG` when another process holds it
 */
export function lockFolder(folder: string): Lock {
  const Sqlite: typeof Database = createRequire(import.meta.url)('better-sqlite3')
  mkdirSync(folder, { recursive: true })
  const database = new Sqlite(join(folder, '.lock'), { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new IqError('LOG', `${folder}: another process is writing`, {
      next: 'wait for it, then try again',
      cause,
    })
  }
  return { [Symbol.dispose]: () => database.close() }
}
