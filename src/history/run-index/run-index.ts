import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { isDamage, openDerived, remakeDerived } from '../../database/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import type { Store, TestSettings } from '../../run/index.ts'
import { type RunEntry, readEntry } from './entry.ts'
import { indexTables } from './tables.ts'

const indexFile = 'index.sqlite'

/** A run that was never readable: nobody knows whose evidence it holds. */
interface UnreadableRun {
  readonly id: string
  readonly damage: string
}

/**
 * What the runs of a store are about, without opening every journal: kept beside them, made again from
 * them when it is missing or damaged, and brought up to date before it is asked.
 *
 * A run that was readable once stays known when its journal is damaged later, so that a damaged file
 * gives no node a fresh start.
 */
export class RunIndex {
  readonly #store: Store
  #database: Database.Database

  private constructor(store: Store, database: Database.Database) {
    this.#store = store
    this.#database = database
  }

  /** Opens the index of a store that keeps files. @throws IqError `DISK` */
  static async open(store: Store): Promise<RunIndex> {
    try {
      await mkdir(store.place, { recursive: true })
      return new RunIndex(store, openDerived(join(store.place, indexFile), indexTables))
    } catch (cause) {
      if (isIqError(cause)) throw cause
      throw new IqError(
        'DISK',
        `${store.place}: the index of runs cannot be opened: ${describeError(cause)}`,
        { cause },
      )
    }
  }

  close(): void {
    this.#database.close()
  }

  /** Runs that may be tests of a node on a suite, oldest first, as their journals have them now. */
  testsOf(wanted: TestSettings): Promise<readonly RunEntry[]> {
    return this.#reliably(() => this.#testsOf(wanted))
  }

  /** Every run, oldest first, as its journal has it now. */
  all(): Promise<readonly RunEntry[]> {
    return this.#reliably(async () => {
      await this.#readNew()
      return this.#current(this.#ids('SELECT id FROM run ORDER BY id'))
    })
  }

  /** Runs that nobody could ever read. */
  unreadable(): readonly UnreadableRun[] {
    const select = this.#database.prepare<[], UnreadableRun>(
      'SELECT id, damage FROM unreadable ORDER BY id',
    )
    return select.all()
  }

  /** Asks the index, or else one that is made again, when it turns out to be damaged. */
  async #reliably<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask()
    } catch (error) {
      if (!isDamage(error)) throw error
      this.#database.close()
      this.#database = remakeDerived(join(this.#store.place, indexFile), indexTables)
      return ask()
    }
  }

  async #testsOf({ node, addresses, suite }: TestSettings): Promise<readonly RunEntry[]> {
    await this.#readNew()
    const ids = this.#ids(
      `SELECT id FROM run WHERE suite = ? AND (origin = ? OR id IN
        (SELECT run FROM address WHERE address IN (SELECT value FROM json_each(?)))) ORDER BY id`,
      suite.name,
      new URL(node.url).origin,
      JSON.stringify(addresses),
    )
    return this.#current(ids)
  }

  /** Reads the runs that the index does not have, and forgets those that are gone. */
  async #readNew(): Promise<void> {
    const known = new Set(this.#ids('SELECT id FROM run'))
    const there = new Set(await this.#store.list(known))
    const gone = [...known].filter((id) => !there.has(id))
    const failed = new Map(
      this.#database.prepare<[], [string, string]>('SELECT id, stamp FROM unreadable').raw().all(),
    )
    for (const id of failed.keys()) if (!there.has(id)) gone.push(id)
    this.#database.transaction(() => {
      for (const id of gone) this.#forget(id)
    })()
    const fresh = [...there].filter(
      (id) => !known.has(id) && failed.get(id) !== stampOf(this.#store.place, id),
    )
    for (let start = 0; start < fresh.length; start += batch) {
      await this.#read(fresh.slice(start, start + batch))
    }
  }

  /** The entries of some runs; those whose journal was written since are read again. */
  async #current(ids: readonly string[]): Promise<readonly RunEntry[]> {
    const select = this.#database.prepare<[string], Row>(selectRow)
    const stale: string[] = []
    for (const id of ids) {
      const stamp = stampOf(this.#store.place, id)
      if (stamp === noJournal) this.#forget(id)
      else if (select.get(id)?.stamp !== stamp) stale.push(id)
    }
    await this.#read(stale)
    return ids.flatMap((id) => {
      const row = select.get(id)
      return row ? [entryOf(row)] : []
    })
  }

  async #read(ids: readonly string[]): Promise<void> {
    const found: [string, string, RunEntry | IqError][] = []
    for (const id of ids) {
      const stamp = stampOf(this.#store.place, id)
      found.push([id, stamp, await readEntry(this.#store, id)])
    }
    const keep = this.#database.transaction(() => {
      for (const [id, stamp, entry] of found) {
        if (isIqError(entry)) this.#keepDamage(id, stamp, entry.message)
        else this.#keep(entry, stamp)
      }
    })
    keep()
  }

  #keep({ id, started, finished, isBegun, frozen }: RunEntry, stamp: string): void {
    this.#forget(id)
    const { tiers, ...rest } = frozen
    const digest = sha256Hex(tiers.text)
    const run = (sql: string, ...values: (string | number | null)[]) =>
      this.#database.prepare(sql).run(values)
    run('INSERT OR IGNORE INTO tiers VALUES (?, ?)', digest, tiers.text)
    run(
      'INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
      id,
      stamp,
      started,
      finished,
      Number(isBegun),
      frozen.suite.name,
      new URL(frozen.node.url).origin,
      digest,
      JSON.stringify({ ...rest, tiersPath: tiers.path }),
    )
    for (const address of new Set(frozen.addresses)) {
      run('INSERT INTO address VALUES (?, ?)', address, id)
    }
  }

  /** What was known of it stays. */
  #keepDamage(id: string, stamp: string, damage: string): void {
    const { changes } = this.#database
      .prepare('UPDATE run SET stamp = ?, damage = ? WHERE id = ?')
      .run(stamp, damage, id)
    if (changes > 0) return
    this.#database
      .prepare('INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?)')
      .run(id, stamp, damage)
  }

  #forget(id: string): void {
    this.#database.prepare('DELETE FROM run WHERE id = ?').run(id)
    this.#database.prepare('DELETE FROM address WHERE run = ?').run(id)
    this.#database.prepare('DELETE FROM unreadable WHERE id = ?').run(id)
  }

  #ids(sql: string, ...values: readonly string[]): string[] {
    return this.#database
      .prepare<string[], string>(sql)
      .pluck()
      .all(...values)
  }
}

/** Journals that are read before the index keeps what was found. */
const batch = 200

const selectRow = `SELECT run.id, stamp, started, finished, is_begun, frozen, damage, tiers.text AS tiers
  FROM run JOIN tiers ON tiers.digest = run.tiers WHERE run.id = ?`

interface Row {
  readonly id: string
  readonly stamp: string
  readonly started: string
  readonly finished: string | null
  readonly is_begun: number
  readonly frozen: string
  readonly damage: string | null
  readonly tiers: string
}

function entryOf({ id, started, finished, is_begun, frozen, damage, tiers }: Row): RunEntry {
  const { tiersPath, ...rest } = JSON.parse(frozen)
  return {
    id,
    started,
    finished,
    isBegun: is_begun === 1,
    frozen: { ...rest, tiers: { path: tiersPath, text: tiers } },
    damage,
  }
}

/** The stamp of a run whose files are gone. */
const noJournal = '- -'

/** Changes with whatever is written to a journal, also before SQLite moves it into the file. */
function stampOf(folder: string, id: string): string {
  const files = ['journal.sqlite', 'journal.sqlite-wal'].map((name) => {
    const stats = statSync(join(folder, id, name), { throwIfNoEntry: false })
    return stats?.size ? `${stats.mtimeMs}/${stats.size}` : '-'
  })
  return files.join(' ')
}
