import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { isBusy, isDamage, openDerived, remakeDerived } from '../../database/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { IndexRows } from './index-rows.ts'
import { indexTables } from './index-tables.ts'

type Value = string | number
/** A row, column by column. */
type Row = readonly (Value | null)[]

/** While another process writes, nothing waits in here longer than that: readers want to be answered. */
const busyMs = 50

/** The SQLite file of an index: asked in texts, changed whole or not at all, its errors in our words. */
export class IndexFile implements Disposable {
  readonly #path: string
  readonly #patienceMs: number
  #database: Database.Database
  /** Made ready once: the same questions are asked again and again. */
  readonly #prepared = new Map<string, Database.Statement<Value[], unknown>>()
  /** Made by this process. */
  #changes = 0

  /**
   * @param patienceMs how long somebody else's writing is waited for
   * @throws IqError `DISK` when it cannot be made, `JOURNAL` for a file that is no index of ours
   */
  constructor(registry: string, patienceMs: number) {
    this.#patienceMs = patienceMs
    this.#path = join(registry, 'index.sqlite')
    try {
      mkdirSync(registry, { recursive: true })
      this.#database = prepared(openDerived(this.#path, indexTables))
    } catch (error) {
      throw this.#failure(error)
    }
  }

  /** Changes whenever this or another process changes the index. */
  get version(): string {
    return `${this.texts('PRAGMA data_version')[0]} ${this.#changes}`
  }

  /** The only column of all rows. @throws IqError `JOURNAL`, `DISK` */
  texts(sql: string, ...values: readonly Value[]): string[] {
    return this.#guarded(() => this.#statement<string>(sql, (made) => made.pluck()).all(...values))
  }

  /** All columns of all rows. @throws IqError `JOURNAL`, `DISK` */
  rows<T extends Row>(sql: string, ...values: readonly Value[]): T[] {
    return this.#guarded(() => this.#statement<T>(sql, (made) => made.raw()).all(...values))
  }

  /** Asks several things of one state of the index, whatever others write meanwhile. */
  atOnce<T>(work: () => T): T {
    if (this.#database.inTransaction) return work()
    return this.#guarded(() => this.#database.transaction(work)())
  }

  /** The same, row by row. */
  *each<T extends Row>(sql: string, ...values: readonly Value[]): Generator<T> {
    // Not one that is kept: another could not be asked while this one is read.
    yield* this.#guarded(() =>
      this.#database
        .prepare<Value[], T>(sql)
        .raw()
        .iterate(...values),
    )
  }

  /**
   * Writes all of it, or nothing; waits for others who write, and lets everybody else ask meanwhile.
   * @throws IqError `JOURNAL` (see `isBusy`) when that takes too long, `DISK`
   */
  async write(work: (rows: IndexRows) => void): Promise<void> {
    const latest = performance.now() + this.#patienceMs
    for (;;) {
      try {
        this.#database.transaction(() => work(new IndexRows(this.#database))).immediate()
        this.#changes++
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() > latest) throw this.#failure(error)
        await setTimeout(busyMs)
      }
    }
  }

  /** As `write`; into a new file where the one that is there is damaged. */
  async rewrite(work: (rows: IndexRows) => void): Promise<void> {
    try {
      await this.write(work)
    } catch (error) {
      if (!(error instanceof IqError && isDamage(error.cause))) throw error
      this.#guarded(() => {
        this.#prepared.clear()
        this.#database.close()
        this.#database = prepared(remakeDerived(this.#path, indexTables))
      })
      await this.write(work)
    }
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }

  /** @param shaped each statement is asked in one way only */
  #statement<T>(
    sql: string,
    shaped: (made: Database.Statement<Value[], unknown>) => Database.Statement<Value[], unknown>,
  ): Database.Statement<Value[], T> {
    const known = this.#prepared.get(sql)
    const statement = known ?? shaped(this.#database.prepare<Value[], unknown>(sql))
    if (known === undefined) this.#prepared.set(sql, statement)
    return statement as Database.Statement<Value[], T>
  }

  #guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw this.#failure(error)
    }
  }

  #failure(error: unknown): IqError {
    if (error instanceof IqError) return error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isFull = code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')
    const next = isFull
      ? 'full'
      : isBusy(error)
        ? 'busy'
        : forbidden.has(code)
          ? 'foreign'
          : 'broken'
    return new IqError(isFull ? 'DISK' : 'JOURNAL', `${this.#path}: ${describeError(error)}`, {
      next: nextSteps[next],
      cause: error,
    })
  }
}

/** The folder or the file is somebody else's, or on a disk that is only read. */
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'])

const nextSteps = {
  full: 'free some space; what was registered is safe',
  busy: 'another process writes into it: try again when it is done',
  foreign: 'let the user who runs this write into that folder',
  broken: 'make it again from the reports: iqchains registry rebuild',
}

function prepared(database: Database.Database): Database.Database {
  database.pragma('journal_mode = WAL')
  database.pragma(`busy_timeout = ${busyMs}`)
  return database
}
