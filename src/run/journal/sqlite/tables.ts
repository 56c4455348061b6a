import type Database from 'better-sqlite3'
import { sampleColumns, sampleTable } from './sample-columns.ts'

/**
 * The tables of a journal. One file holds one run, so that runs never lock each other and a
 * damaged file costs one run only. `application_id` marks the file as ours; `user_version`
 * is raised with every change of the tables.
 *
 * Rows are only ever added. Each has its number in the order of writing and a seal over its content
 * (`seals.ts`), so that a row that was damaged or lost is found when it is read.
 */
export const journalIdentity = { applicationId: 0x49514a31, version: 6 } as const

const sealed = 'seq INTEGER NOT NULL UNIQUE, seal TEXT NOT NULL'

export const journalTables = `
  CREATE TABLE run (
    id TEXT PRIMARY KEY,
    started TEXT NOT NULL,
    frozen TEXT NOT NULL,
    seal TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sample (${sampleTable}, ${sealed}) STRICT;
  CREATE TABLE pace (
    at TEXT NOT NULL,
    from_limit INTEGER NOT NULL,
    to_limit INTEGER NOT NULL,
    why TEXT NOT NULL,
    ${sealed}
  ) STRICT;
  CREATE TABLE fact (
    about TEXT NOT NULL,
    record TEXT NOT NULL,
    ${sealed}
  ) STRICT;
`

/** The tables whose rows are numbered and sealed, with the columns that the seal covers. */
export const sealedColumns = {
  sample: sampleColumns,
  pace: 'at, from_limit, to_limit, why',
  fact: 'about, record',
} as const

export type SealedTable = keyof typeof sealedColumns

const sealedTables = Object.keys(sealedColumns) as SealedTable[]

/** Adds a row: its values, its number, its seal. */
export function insertInto(table: SealedTable): string {
  const columns = `${sealedColumns[table]}, seq, seal`
  return `INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/[a-z_]+/gu, '?')})`
}

/** Number of the row written last; 0 before the first. */
export function lastNumber(database: Database.Database): number {
  return Math.max(...ofEach(database, (table) => `SELECT coalesce(max(seq), 0) FROM ${table}`))
}

/** Rows that a journal holds. */
export function rowCount(database: Database.Database): number {
  const counts = ofEach(database, (table) => `SELECT count(seq) FROM ${table}`)
  return counts.reduce((sum, count) => sum + count)
}

/** A number of each table whose rows are numbered. */
function ofEach(
  database: Database.Database,
  query: (table: SealedTable) => string,
): readonly number[] {
  return sealedTables.flatMap((table) => database.prepare<[], number>(query(table)).pluck().all())
}
