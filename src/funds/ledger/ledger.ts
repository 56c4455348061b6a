import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describeError, IqError } from '../../errors/index.ts'
import type { Addition, ClosingRow, Posting } from './posting.ts'
import { applicationId, ledgerTables, ledgerVersion } from './schema.ts'

/** What an account holds on one chain. */
export interface Balance {
  readonly account: string
  readonly chain: string
  readonly week: string
  readonly kind: Posting['kind']
  readonly upokt: bigint
  readonly relays: bigint
}

/** `create`: the file is made when it is missing. */
type LedgerMode = 'create' | 'write' | 'read'

/** Waits so long for another process that posts. */
const patienceMs = 10_000

/** The books: a SQLite file with double entries, to which postings are only ever added. */
export class Ledger implements Disposable {
  readonly #database: Database.Database
  readonly #path: string

  /** @throws IqError `JOURNAL` for a file that is no ledger of ours, or cannot be opened */
  constructor(path: string, mode: LedgerMode = 'create') {
    this.#path = path
    if (mode !== 'create' && !existsSync(path)) {
      throw new IqError('JOURNAL', `${path}: no such ledger`, {
        next: 'name the books with --ledger; the first week that is closed begins them',
      })
    }
    try {
      this.#database = new Database(path, {
        fileMustExist: mode !== 'create',
        readonly: mode === 'read',
        timeout: patienceMs,
      })
    } catch (cause) {
      throw new IqError('JOURNAL', `${path}: cannot be opened: ${describeError(cause)}`, { cause })
    }
    this.#guarded(() => this.#open(mode))
  }

  /**
   * Adds what was decided, all of it or nothing, on the disk when it returns.
   * @param decide is asked inside the transaction, so what it reads cannot change before it is added
   * @returns false when all of it is there already, with the same details
   * @throws IqError `CHANGED` when a source is there with another detail; `JOURNAL` when it cannot be written
   */
  post(decide: () => Addition): boolean {
    const post = this.#database.transaction(() => {
      const { closing, postings } = decide()
      if (closing !== undefined) this.#close(closing)
      const added = postings.map((posting) => this.#add(posting))
      return closing !== undefined || added.includes(true)
    })
    return this.#guarded(() => post.immediate())
  }

  /** The closing of a week and its corrections, in order; empty: the week is open. */
  closings(week: string): ClosingRow[] {
    return this.#database
      .prepare<[string], Omit<ClosingRow, 'number'> & { number: bigint }>(
        'SELECT week, number, claims, detail FROM closing WHERE week = ? ORDER BY number',
      )
      .all(week)
      .map((row) => ({ ...row, number: Number(row.number) }))
  }

  /** The weeks that are closed, in order. */
  closedWeeks(): string[] {
    return this.#database
      .prepare<[], { week: string }>('SELECT week FROM closing WHERE number = 0 ORDER BY week')
      .all()
      .map(({ week }) => week)
  }

  hasPosting(source: string): boolean {
    return (
      this.#database.prepare('SELECT 1 FROM posting WHERE source = ?').get(source) !== undefined
    )
  }

  /** Balances by account, chain, week and kind of posting, in this order. */
  balances(): Balance[] {
    return this.#database
      .prepare<[], Balance>(
        `SELECT account, entry.chain, week, kind, SUM(upokt) AS upokt, SUM(relays) AS relays
         FROM entry JOIN posting ON posting.id = entry.posting
         GROUP BY account, entry.chain, week, kind ORDER BY account, entry.chain, week, kind`,
      )
      .all()
  }

  /** How many postings there are. */
  get size(): number {
    const row = this.#database
      .prepare<[], { size: bigint }>('SELECT COUNT(*) AS size FROM posting')
      .get()
    return Number(row?.size ?? 0)
  }

  /** Sources of postings whose entries do not add up to zero: none, ever. */
  unbalanced(): string[] {
    return this.#database
      .prepare<[], { source: string }>(
        `SELECT source FROM posting JOIN entry ON entry.posting = posting.id
         GROUP BY posting.id HAVING SUM(upokt) <> 0 ORDER BY posting.id`,
      )
      .all()
      .map(({ source }) => source)
  }

  /** What SQLite finds wrong with the file; empty: nothing. */
  damage(): string[] {
    return this.#database
      .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
      .all()
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }

  #open(mode: LedgerMode): void {
    this.#database.defaultSafeIntegers(true)
    if (mode !== 'read') {
      this.#database.pragma('journal_mode = WAL')
      this.#database.pragma('synchronous = FULL')
      this.#database.pragma('foreign_keys = ON')
      this.#database.transaction(() => this.#create()).immediate()
    }
    this.#requireOurs()
  }

  #create(): void {
    const isEmpty = this.#database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
    if (!isEmpty) return
    this.#database.exec(ledgerTables)
    this.#database.pragma(`application_id = ${applicationId}`)
    this.#database.pragma(`user_version = ${ledgerVersion}`)
  }

  #requireOurs(): void {
    const id = this.#database.pragma('application_id', { simple: true })
    const version = this.#database.pragma('user_version', { simple: true })
    if (id === BigInt(applicationId) && version === BigInt(ledgerVersion)) return
    throw new IqError('JOURNAL', `${this.#path}: no ledger of this version`)
  }

  #close({ week, number, claims, detail }: ClosingRow): void {
    this.#database
      .prepare('INSERT INTO closing VALUES (?, ?, ?, ?)')
      .run(week, number, claims, detail)
  }

  #add({ source, kind, week, chain, operator, claims, detail, transfers }: Posting): boolean {
    const before = this.#database
      .prepare<[string], { detail: string }>('SELECT detail FROM posting WHERE source = ?')
      .get(source)
    if (before?.detail === detail) return false
    if (before !== undefined) throw postedBefore(this.#path, source, before.detail)
    const { lastInsertRowid: id } = this.#database
      .prepare(
        `INSERT INTO posting (source, kind, week, chain, operator, claims, detail)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(source, kind, week, chain, operator, claims, detail)
    const insert = this.#database.prepare('INSERT INTO transfer VALUES (?, ?, ?, ?, ?, ?)')
    for (const transfer of transfers) {
      const { debit, credit, upokt } = transfer
      insert.run(id, debit, credit, transfer.chain, transfer.relays, upokt)
    }
    return true
  }

  #guarded<T>(act: () => T): T {
    try {
      return act()
    } catch (cause) {
      if (!(cause instanceof Database.SqliteError)) throw cause
      const code = cause.code === 'SQLITE_FULL' ? 'DISK' : 'JOURNAL'
      throw new IqError(code, `${this.#path}: ${describeError(cause)}`, { cause })
    }
  }
}

function postedBefore(path: string, source: string, detail: string): IqError {
  return new IqError('CHANGED', `${path}: '${source}' is posted already, from ${detail}`, {
    next: 'what is posted stays; give another id, or post a correction',
  })
}
