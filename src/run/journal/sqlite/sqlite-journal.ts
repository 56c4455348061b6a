import Database from 'better-sqlite3'
import { IqError } from '../../../errors/index.ts'
import type { PromptCheck } from '../../../examine/index.ts'
import type { Lock } from '../../../files/index.ts'
import { type LimitsProbe, limitsKey } from '../../../verdict/index.ts'
import type { PaceChange } from '../../pace/index.ts'
import type { CanaryCount, Journal, RunRecord } from '../store.ts'
import {
  fromRow,
  type SampleRow,
  sampleColumns,
  samplePlaceholders,
  toRow,
} from './sample-columns.ts'
import { sqliteError } from './sqlite-error.ts'
import { journalIdentity, journalTables } from './tables.ts'
import { Writer } from './writer.ts'
import type { Write } from './writes.ts'

/** Samples that are read at a time. */
const page = 512

/** Begins the journal of a new run: a file in WAL mode, written with `synchronous = FULL`. */
export async function createJournal(
  path: string,
  run: Omit<RunRecord, 'finished'>,
  lock: Lock,
): Promise<Journal> {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.transaction(() => {
    database.pragma(`application_id = ${journalIdentity.applicationId}`)
    database.pragma(`user_version = ${journalIdentity.version}`)
    database.exec(journalTables)
    database
      .prepare('INSERT INTO run (id, started, frozen) VALUES (?, ?, ?)')
      .run(run.id, run.started, run.frozen)
  })()
  return sqliteJournal(path, database, { lock, writer: await Writer.open(path) })
}

/** Opens a journal; it is written only where the run is held. @throws IqError `JOURNAL` */
export async function openJournal(path: string, lock?: Lock): Promise<Journal> {
  const database = new Database(path, { fileMustExist: true, readonly: lock === undefined })
  try {
    requireOurs(path, database)
    if (!lock) return sqliteJournal(path, database, undefined)
    return sqliteJournal(path, database, { lock, writer: await Writer.open(path) })
  } catch (error) {
    database.close()
    throw error
  }
}

function requireOurs(path: string, database: Database.Database): void {
  const application = database.pragma('application_id', { simple: true })
  const version = database.pragma('user_version', { simple: true })
  if (application !== journalIdentity.applicationId) {
    throw new IqError('JOURNAL', `${path}: not a journal of this program`)
  }
  if (version === journalIdentity.version) return
  throw new IqError(
    'JOURNAL',
    `${path}: journal version ${version}, this program reads ${journalIdentity.version}`,
  )
}

/** What a journal has that is written. */
interface Held {
  readonly lock: Lock
  readonly writer: Writer
}

const insertSample = `INSERT INTO sample (${sampleColumns}) VALUES (${samplePlaceholders})`
const nextSamples = `SELECT ${sampleColumns} FROM sample WHERE position > ? ORDER BY position LIMIT ${page}`

function sqliteJournal(path: string, database: Database.Database, held: Held | undefined): Journal {
  function rows<R extends readonly unknown[]>(sql: string, ...values: readonly number[]): R[] {
    try {
      return database
        .prepare<number[], R>(sql)
        .raw()
        .all(...values)
    } catch (error) {
      throw sqliteError(path, error)
    }
  }

  async function write(sql: string, ...values: Write['values']): Promise<void> {
    if (!held) throw new IqError('JOURNAL', `${path}: opened for reading only`)
    await held.writer.add({ sql, values })
  }

  function limits<T>(about: 'prompts' | 'probe' | 'canaries' | 'relays'): T[] {
    const all = rows<[string, string]>('SELECT about, record FROM limits ORDER BY rowid')
    return all.flatMap(([kind, record]) => (kind === about ? [JSON.parse(record)] : []))
  }

  return {
    place: path,

    async run() {
      const [row] = rows<[string, string, string | null, string]>(
        'SELECT id, started, finished, frozen FROM run',
      )
      if (!row) throw new IqError('JOURNAL', `${path}: holds no run`)
      const [id, started, finished, frozen] = row
      return { id, started, finished, frozen }
    },

    append: (sample) => write(insertSample, ...toRow(sample)),

    holdsSamples: async () => rows('SELECT 1 FROM sample LIMIT 1').length > 0,

    async *samples() {
      for (let last = -1, more = true; more; ) {
        const found = rows<SampleRow>(nextSamples, last)
        more = found.length === page
        for (const row of found) {
          const sample = fromRow(row)
          last = sample.position
          yield sample
        }
      }
    },

    recordPace: ({ at, from, to, why }) =>
      write('INSERT INTO pace VALUES (?, ?, ?, ?)', at, from, to, why),

    async pace() {
      type PaceRow = [at: string, from: number, to: number, why: PaceChange['why']]
      const all = rows<PaceRow>('SELECT * FROM pace ORDER BY rowid')
      return all.map(([at, from, to, why]) => ({ at, from, to, why }))
    },

    recordPrompts: (check) =>
      write("INSERT INTO limits VALUES ('prompts', ?)", JSON.stringify(check)),

    prompts: async () => limits<PromptCheck>('prompts').at(0),

    recordLimits: (probe) => write("INSERT INTO limits VALUES ('probe', ?)", JSON.stringify(probe)),

    async probes() {
      const probes = limits<LimitsProbe>('probe')
      return [...new Map(probes.map((one) => [limitsKey(one), one])).values()]
    },

    recordCanaries: (count) =>
      write("INSERT INTO limits VALUES ('canaries', ?)", JSON.stringify(count)),

    canaries: async () => limits<CanaryCount>('canaries').at(0),

    recordFurtherRelays: (count) =>
      write("INSERT INTO limits VALUES ('relays', ?)", JSON.stringify(count)),

    async relays() {
      const [[samples] = [0]] = rows<[number]>('SELECT coalesce(sum(attempts), 0) FROM sample')
      const further = limits<number>('relays').reduce((sum, count) => sum + count, 0)
      return { samples, further }
    },

    challenge: ({ keyid, nonce }) =>
      write('INSERT INTO operator (keyid, nonce) VALUES (?, ?)', keyid, nonce),

    prove: (keyid, signature) =>
      write('UPDATE operator SET signature = ? WHERE keyid = ?', signature, keyid),

    async operator(wanted) {
      const all = rows<[string, string, string | null]>('SELECT * FROM operator')
      const found = all.find(([keyid, , signature]) =>
        wanted === undefined ? signature !== null : keyid === wanted,
      )
      return found && { keyid: found[0], nonce: found[1], signature: found[2] }
    },

    finish: (time) => write('UPDATE run SET finished = coalesce(finished, ?)', time),

    async close() {
      // The last to close moves the log into the file: not this thread.
      database.close()
      await held?.writer.close()
      held?.lock.release()
    },
  }
}
