import type Database from 'better-sqlite3'
import { IqError } from '../../../errors/index.ts'
import { sealRow, sealRun } from './seals.ts'
import { sqliteError } from './sqlite-error.ts'
import { lastNumber, rowCount, type SealedTable, sealedColumns } from './tables.ts'
import type { Values } from './writes.ts'

interface NumberedRow {
  /** In the order of writing, from 1. */
  readonly seq: number
  readonly values: Values
}

/** Reads the rows of a journal, none of which is believed before its seal is. */
export class Rows {
  readonly #path: string
  readonly #database: Database.Database
  readonly #run: readonly [id: string, started: string, frozen: string]
  /** The seal of the run. */
  readonly seal: string

  /** @throws IqError `JOURNAL` when the settings of the run are damaged, or rows are lost */
  constructor(path: string, database: Database.Database) {
    this.#path = path
    this.#database = database
    const [row] = this.#all<[string, string, string, string]>(
      'SELECT id, started, frozen, seal FROM run',
    )
    if (!row) throw new IqError('JOURNAL', `${path}: holds no run`)
    const [id, started, frozen, seal] = row
    this.#run = [id, started, frozen]
    this.seal = seal
    if (sealRun(id, started, frozen) !== seal) throw damaged(path, 'the settings of the run')
    const lost = guarded(path, () => lostRows(database))
    if (lost !== 0) throw damaged(path, `${Math.abs(lost)} rows`)
  }

  /** Id, start and frozen settings. */
  get run(): readonly [id: string, started: string, frozen: string] {
    return this.#run
  }

  /**
   * Rows of a table, in the order of writing unless another is given.
   * @param clauses SQL after `FROM`, such as `WHERE position > ? ORDER BY position`
   * @throws IqError `JOURNAL` for a row that is not as it was written
   */
  of<R extends Values>(
    table: SealedTable,
    clauses = 'ORDER BY seq',
    ...values: readonly number[]
  ): R[] {
    const sql = `SELECT ${sealedColumns[table]}, seq, seal FROM ${table} ${clauses}`
    return this.#read(table, sql, values).map((row) => row.values as unknown as R)
  }

  /** Rows of a table that were written after a number, in the order of writing, with their numbers. */
  numbered(table: SealedTable, after: number, most: number): readonly NumberedRow[] {
    const sql = `SELECT ${sealedColumns[table]}, seq, seal FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ?`
    return this.#read(table, sql, [after, most])
  }

  #read(table: SealedTable, sql: string, parameters: readonly number[]): NumberedRow[] {
    return this.#all<(string | number | null)[]>(sql, ...parameters).map((values) => {
      const seal = values.pop()
      const seq = Number(values.pop())
      if (sealRow(this.seal, table, seq, values) !== seal) throw damaged(this.#path, `row ${seq}`)
      return { seq, values }
    })
  }

  #all<R extends readonly unknown[]>(sql: string, ...values: readonly number[]): R[] {
    return guarded(this.#path, () => {
      const statement = this.#database.prepare<number[], R>(sql)
      return statement.raw().all(...values)
    })
  }
}

/** Rows that were written and are not there, at one moment: another process may be writing. */
function lostRows(database: Database.Database): number {
  return database.transaction(() => lastNumber(database) - rowCount(database))()
}

function guarded<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw sqliteError(path, error)
  }
}

function damaged(path: string, what: string): IqError {
  return new IqError('JOURNAL', `${path}: damaged: not as it was written: ${what}`, {
    next: 'restore the file from a copy, or start a new run',
  })
}
