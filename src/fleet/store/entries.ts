import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { IqError } from '../../errors/index.ts'
import { type Database, databaseError, failureOf, type Queryable } from '../database/index.ts'
import { type Lease, leaseLost } from './lease.ts'

/** One thing that is kept of a run. A text is JSON, with U+0000 escaped. */
export type Entry =
  | {
      readonly table: 'sample'
      readonly position: number
      readonly attempts: number
      readonly record: string
    }
  | { readonly table: 'note'; readonly seq: number; readonly kind: string; readonly record: string }

interface Waiting {
  readonly entry: Entry
  /** Tells our own entry from another's when nobody knows whether a commit came through. */
  readonly id: string
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Entries in one statement at most. */
const most = 256
const firstWaitMs = 100
const longestWaitMs = 5000

/**
 * Adds entries while the lease is ours. The lock on the run's row and the number in its condition are one
 * statement with the insert: whoever takes the run waits for it, and what comes later finds another number.
 * An entry that is there already is ours where it has our id (the commit came through and its answer did
 * not), else another's, and comes back in neither list.
 */
const addEntries = `
  WITH held AS (SELECT id FROM iqchains.run WHERE id = $1 AND lease = $2 FOR SHARE),
  samples AS (
    INSERT INTO iqchains.sample (run, position, entry, attempts, record)
    SELECT held.id, t.position, t.entry, t.attempts, t.record
    FROM held, unnest($3::int[], $4::uuid[], $5::int[], $6::text[]) AS t (position, entry, attempts, record)
    ON CONFLICT (run, position) DO UPDATE SET entry = sample.entry WHERE sample.entry = excluded.entry
    RETURNING entry),
  notes AS (
    INSERT INTO iqchains.note (run, seq, entry, kind, record)
    SELECT held.id, t.seq, t.entry, t.kind, t.record
    FROM held, unnest($7::int[], $8::uuid[], $9::text[], $10::text[]) AS t (seq, entry, kind, record)
    ON CONFLICT (run, seq) DO UPDATE SET entry = note.entry WHERE note.entry = excluded.entry
    RETURNING entry)
  SELECT (SELECT count(*) FROM held)::int AS held,
    coalesce((SELECT array_agg(entry::text) FROM samples), '{}') AS samples,
    coalesce((SELECT array_agg(entry::text) FROM notes), '{}') AS notes`

/** By which connection entries go: that of the transaction which begins the run, while it lasts. */
export interface Route {
  transaction: Queryable | undefined
}

/** Stores entries of one run durably; what comes while a statement is under way is one statement. */
export class EntryWriter {
  readonly #database: Database
  readonly #run: string
  readonly #lease: Lease
  readonly #patienceMs: number
  readonly #route: Route
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined

  /** @param patienceMs how long a database may be away before an entry is given up */
  constructor(
    database: Database,
    run: string,
    lease: Lease,
    { patienceMs, route }: { readonly patienceMs: number; readonly route: Route },
  ) {
    this.#database = database
    this.#route = route
    this.#run = run
    this.#lease = lease
    this.#patienceMs = patienceMs
  }

  /** Resolves when the entry is durable. @throws IqError `JOURNAL` for a lost lease, or a step that has an outcome */
  add(entry: Entry): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ entry, id: randomUUID(), resolve, reject })
    this.#writing ??= this.#write()
    return promise
  }

  /** Resolves when everything is stored or refused. */
  async idle(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  async #write(): Promise<void> {
    await new Promise<void>((turn) => setImmediate(turn))
    while (this.#waiting.length > 0) {
      const batch = this.#next()
      try {
        const stored = await this.#store(batch)
        for (const { id, entry, resolve, reject } of batch) {
          if (stored.has(id)) resolve()
          else reject(secondOutcome(this.#run, entry))
        }
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#writing = undefined
  }

  /** What waits, no step twice: the second of them is refused by the next statement. */
  #next(): readonly Waiting[] {
    const taken = new Set<string>()
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    for (const one of this.#waiting) {
      const key = keyOf(one.entry)
      if (taken.has(key) || batch.length === most) rest.push(one)
      else {
        taken.add(key)
        batch.push(one)
      }
    }
    this.#waiting = rest
    return batch
  }

  /** The ids of what is stored, after as many tries as patience allows. */
  async #store(batch: readonly Waiting[]): Promise<ReadonlySet<string>> {
    const values = this.#valuesOf(batch)
    const until = performance.now() + this.#patienceMs
    for (let wait = firstWaitMs; ; wait = Math.min(2 * wait, longestWaitMs)) {
      try {
        const { transaction = this.#database.pool } = this.#route
        const { rows } = await transaction.query(addEntries, values)
        const { held, samples, notes } = rows[0]
        if (held === 1) return new Set<string>([...samples, ...notes])
        this.#lease.lose()
        throw leaseLost(this.#run)
      } catch (error) {
        const isPassing = failureOf(error)?.isPassing === true && !this.#route.transaction
        if (!isPassing || performance.now() > until) {
          throw databaseError(error)
        }
        await setTimeout(wait)
      }
    }
  }

  #valuesOf(batch: readonly Waiting[]): unknown[] {
    const samples = batch.flatMap(({ entry, id }) =>
      entry.table === 'sample' ? [{ ...entry, id }] : [],
    )
    const notes = batch.flatMap(({ entry, id }) =>
      entry.table === 'note' ? [{ ...entry, id }] : [],
    )
    return [
      this.#run,
      String(this.#lease.number),
      samples.map(({ position }) => position),
      samples.map(({ id }) => id),
      samples.map(({ attempts }) => attempts),
      samples.map(({ record }) => record),
      notes.map(({ seq }) => seq),
      notes.map(({ id }) => id),
      notes.map(({ kind }) => kind),
      notes.map(({ record }) => record),
    ]
  }
}

function keyOf(entry: Entry): string {
  return entry.table === 'sample' ? `sample ${entry.position}` : `note ${entry.seq}`
}

function secondOutcome(run: string, entry: Entry): IqError {
  return new IqError('JOURNAL', `run ${run}: ${keyOf(entry)} is there already`)
}
