import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { IqError } from '../../errors/index.ts'
import type { PromptCheck } from '../../examine/index.ts'
import type { Sample } from '../../item/index.ts'
import { type LimitsProbe, limitsKey } from '../../verdict/index.ts'
import type { PaceChange } from '../pace/index.ts'
import { GroupCommit } from './group-commit.ts'
import { journalError } from './journal-error.ts'
import { journalIdentity, journalTables } from './journal-schema.ts'
import {
  fromRow,
  type SampleRow,
  sampleColumns,
  samplePlaceholders,
  toRow,
} from './sample-columns.ts'

/** What the journal knows of its run besides the samples. */
export interface RunRecord {
  readonly id: string
  readonly started: string
  /** When every item of the plan had an outcome; null while some are open. */
  readonly finished: string | null
  /** The frozen settings, as JSON text. */
  readonly frozen: string
}

/** The challenge to an operator, and what came of it. */
export interface OperatorRecord {
  /** OpenSSH fingerprint. */
  readonly keyid: string
  readonly nonce: string
  /** Padded base64; null while the challenge is open. */
  readonly signature: string | null
}

/** One run's samples on disk: an SQLite file in WAL mode with `synchronous = FULL`. */
export class Journal {
  readonly path: string
  readonly #database: Database.Database
  readonly #writes: GroupCommit<Sample>

  private constructor(path: string, database: Database.Database) {
    this.path = path
    this.#database = database
    const insert = database.prepare<SampleRow>(
      `INSERT INTO sample (${sampleColumns}) VALUES (${samplePlaceholders})`,
    )
    const store = database.transaction((samples: readonly Sample[]) => {
      for (const sample of samples) insert.run(...toRow(sample))
    })
    this.#writes = new GroupCommit((samples) => {
      try {
        store(samples)
      } catch (error) {
        throw journalError(path, error)
      }
    })
  }

  /** Starts the journal of a new run. @throws IqError `JOURNAL` or `DISK` */
  static create(path: string, run: Pick<RunRecord, 'id' | 'started' | 'frozen'>): Journal {
    return opening(path, () => {
      mkdirSync(dirname(path), { recursive: true })
      const database = new Database(path)
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma(`application_id = ${journalIdentity.applicationId}`)
      database.pragma(`user_version = ${journalIdentity.version}`)
      database.exec(journalTables)
      database
        .prepare('INSERT INTO run (id, started, frozen) VALUES (?, ?, ?)')
        .run(run.id, run.started, run.frozen)
      return new Journal(path, database)
    })
  }

  /** Opens an existing journal. @throws IqError `JOURNAL` when it is missing, damaged or too new. */
  static open(path: string, mode: 'read' | 'write'): Journal {
    return opening(path, () => {
      const database = new Database(path, { fileMustExist: true, readonly: mode === 'read' })
      const application = database.pragma('application_id', { simple: true })
      const version = database.pragma('user_version', { simple: true })
      if (application !== journalIdentity.applicationId) {
        throw new IqError('JOURNAL', `${path}: not a journal of this program`)
      }
      if (version !== journalIdentity.version) {
        throw new IqError(
          'JOURNAL',
          `${path}: journal version ${version}, this program reads ${journalIdentity.version}`,
        )
      }
      if (mode === 'write') database.pragma('synchronous = FULL')
      return new Journal(path, database)
    })
  }

  run(): RunRecord {
    for (const row of this.#rows('SELECT id, started, finished, frozen FROM run')) {
      const [id, started, finished, frozen] = row
      return {
        id: String(id),
        started: String(started),
        finished: finished === null ? null : String(finished),
        frozen: String(frozen),
      }
    }
    throw new IqError('JOURNAL', `${this.path}: holds no run`)
  }

  /** Stores a sample; resolves when it is on disk. Samples that arrive together share one commit. */
  append(sample: Sample): Promise<void> {
    return this.#writes.add(sample)
  }

  /** Records that the plan is exhausted; an earlier record stays. @throws IqError `DISK` */
  finish(time: string): void {
    this.#write('UPDATE run SET finished = coalesce(finished, ?)', time)
  }

  /** Whether any item has an outcome. */
  get holdsSamples(): boolean {
    for (const _ of this.#rows('SELECT 1 FROM sample LIMIT 1')) return true
    return false
  }

  /** Positions that have an outcome, ascending. */
  *positions(): Generator<number> {
    for (const [position] of this.#rows('SELECT position FROM sample ORDER BY position')) {
      yield Number(position)
    }
  }

  /** Every sample in the plan's order, read one at a time. */
  *samples(): Generator<Sample> {
    const sql = `SELECT ${sampleColumns} FROM sample ORDER BY position`
    for (const row of this.#rows<SampleRow>(sql)) yield fromRow(row)
  }

  /** Records how many relays may be in flight from now on. @throws IqError `DISK` */
  recordPace({ at, from, to, why }: PaceChange): void {
    this.#write('INSERT INTO pace VALUES (?, ?, ?, ?)', at, from, to, why)
  }

  /** Every change of the pace in the order of time, all sessions. */
  *pace(): Generator<PaceChange> {
    type PaceRow = [at: string, from: number, to: number, why: PaceChange['why']]
    for (const [at, from, to, why] of this.#rows<PaceRow>('SELECT * FROM pace ORDER BY rowid')) {
      yield { at, from, to, why }
    }
  }

  /** Keeps how large the calls of the run are. @throws IqError `DISK` */
  recordPrompts(check: PromptCheck): void {
    this.#write("INSERT INTO limits VALUES ('prompts', ?)", JSON.stringify(check))
  }

  /** Keeps what was probed at the limits of a chain. @throws IqError `DISK` */
  recordLimits(probe: LimitsProbe): void {
    this.#write("INSERT INTO limits VALUES ('probe', ?)", JSON.stringify(probe))
  }

  /** How large the calls of the run are; undefined before that was checked. */
  prompts(): PromptCheck | undefined {
    return this.#limits<PromptCheck>('prompts').at(0)
  }

  /** What was probed at the limits of chains, the latest for each pair of limits. */
  probes(): readonly LimitsProbe[] {
    const probes = this.#limits<LimitsProbe>('probe')
    return [...new Map(probes.map((one) => [limitsKey(one), one])).values()]
  }

  /** Keeps the nonce that an operator is asked to sign. @throws IqError `DISK` */
  challenge({ keyid, nonce }: Pick<OperatorRecord, 'keyid' | 'nonce'>): void {
    this.#write('INSERT INTO operator (keyid, nonce) VALUES (?, ?)', keyid, nonce)
  }

  /** Keeps the operator's signature over the nonce. @throws IqError `DISK` */
  prove(keyid: string, signature: string): void {
    this.#write('UPDATE operator SET signature = ? WHERE keyid = ?', signature, keyid)
  }

  /** What is known of the operator with this key, or of one who has proven control. */
  operator(keyid?: string): OperatorRecord | undefined {
    for (const row of this.#rows<[string, string, string | null]>('SELECT * FROM operator')) {
      const [known, nonce, signature] = row
      const isWanted = keyid === undefined ? signature !== null : known === keyid
      if (isWanted) return { keyid: known, nonce, signature }
    }
    return undefined
  }

  close(): void {
    this.#database.close()
  }

  #limits<T>(about: 'prompts' | 'probe'): T[] {
    const rows = this.#rows<[string, string]>('SELECT about, record FROM limits ORDER BY rowid')
    return [...rows].flatMap(([kind, record]) => (kind === about ? [JSON.parse(record)] : []))
  }

  #write(sql: string, ...values: readonly (string | number)[]): void {
    try {
      this.#database.prepare(sql).run(...values)
    } catch (error) {
      throw journalError(this.path, error)
    }
  }

  *#rows<R extends readonly unknown[] = readonly unknown[]>(sql: string): Generator<R> {
    try {
      yield* this.#database.prepare<[], R>(sql).raw().iterate()
    } catch (error) {
      throw journalError(this.path, error)
    }
  }
}

function opening(path: string, open: () => Journal): Journal {
  try {
    return open()
  } catch (error) {
    throw journalError(path, error)
  }
}
