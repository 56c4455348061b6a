import Database from 'better-sqlite3'
import { describeError, IqError } from '../../errors/index.ts'
import type { Posting } from './posting.ts'
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
   * Adds a posting, whole or not at all, on the disk when it returns.
   * @param decide is asked inside the transaction, so what it reads cannot change before the posting is made
   * @returns false when a posting of this source is there already, with the same detail
   * @throws IqError `CHANGED` when it is there with another detail; `JOURNAL` when it cannot be written
   */
  post(decide: (ledger: Ledger) => Posting): boolean {
    const post = this.#database.transaction(() => {
      const posting = decide(this)
      return this.#add(posting)
    })
    return this.#guarded(() => post.immediate())
  }

  /** What the week was closed from; undefined: it is open. */
  closingOf(week: string): string | undefined {
    const row = this.#database
      .prepare<[string], { detail: string }>(
        'SELECT detail FROM posting JOIN closed_week ON closed_week.posting = posting.id WHERE closed_week.week = ?',
      )
      .get(week)
    return row?.detail
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
        `SELECT account, chain, week, kind, SUM(upokt) AS upokt, SUM(entry.relays) AS relays
         FROM entry JOIN posting ON posting.id = entry.posting
         GROUP BY account, chain, week, kind ORDER BY account, chain, week, kind`,
      )
      .all()
  }

  /** The postings, in the order in which they were made. */
  postings(): Omit<Posting, 'transfers'>[] {
    return this.#database
      .prepare<[], Omit<Posting, 'transfers'>>(
        'SELECT source, kind, week, memo, detail FROM posting ORDER BY id',
      )
      .all()
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

  #add({ source, kind, week, memo, detail, transfers }: Posting): boolean {
    const before = this.#database
      .prepare<[string], { detail: string }>('SELECT detail FROM posting WHERE source = ?')
      .get(source)
    if (before !== undefined) {
      if (before.detail === detail) return false
      throw new IqError(
        'CHANGED',
        `${this.#path}: '${source}' is posted already, from other input`,
        {
          next: 'what is posted stays; give another id, or post a correction',
        },
      )
    }
    const { lastInsertRowid: id } = this.#database
      .prepare('INSERT INTO posting (source, kind, week, memo, detail) VALUES (?, ?, ?, ?, ?)')
      .run(source, kind, week, memo, detail)
    const insert = this.#database.prepare('INSERT INTO transfer VALUES (?, ?, ?, ?, ?, ?)')
    for (const { debit, credit, chain, relays, upokt } of transfers) {
      insert.run(id, debit, credit, chain, relays, upokt)
    }
    if (kind === 'close') {
      this.#database.prepare('INSERT INTO closed_week VALUES (?, ?)').run(week, id)
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
