import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'
import { IqError } from '../errors/index.ts'

/** What a database that is made from other files consists of. */
export interface DerivedTables {
  /** Marks the file as one of ours (SQLite's `application_id`); not 0. */
  readonly applicationId: number
  /** Raised with the tables and with what stands in them. */
  readonly version: number
  /** SQL that creates them. */
  readonly tables: string
}

/**
 * Opens a database that can be made again at any time: a new one where there is none, or where it is
 * damaged or of another version. SQLite is loaded by whoever opens one only.
 * @throws IqError `JOURNAL` for a database of somebody else, which is left alone; the error of SQLite where
 * the file cannot be used
 */
export function openDerived(path: string, kind: DerivedTables): Database.Database {
  try {
    const database = connect(path)
    const version = database.pragma('user_version', { simple: true })
    const application = database.pragma('application_id', { simple: true })
    if (application === kind.applicationId && version === kind.version) return database
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
    database.close()
    if (application !== kind.applicationId && !isEmpty) {
      throw new IqError('JOURNAL', `${path}: a database that is not ours`, {
        next: 'move it away: a new one is made in its place',
      })
    }
  } catch (error) {
    if (!isDamage(error)) throw error
  }
  return remakeDerived(path, kind)
}

/** Makes the database anew, whatever was there; it must be closed. */
export function remakeDerived(
  path: string,
  { applicationId, version, tables }: DerivedTables,
): Database.Database {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
  const database = connect(path)
  database.transaction(() => {
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${version}`)
    database.exec(tables)
  })()
  return database
}

/** Whether a failure tells that a database, or the JSON in it, is damaged. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || error instanceof SyntaxError
  )
}

/** Whether another process writes just now: later it may go. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_BUSY')
}

/** Waits so long for another process that writes. */
const patienceMs = 10_000

function connect(path: string): Database.Database {
  const Sqlite: typeof Database = createRequire(import.meta.url)('better-sqlite3')
  return new Sqlite(path, { timeout: patienceMs })
}
