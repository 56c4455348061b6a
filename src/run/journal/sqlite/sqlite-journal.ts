import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Lock } from '../../../database/index.ts'
import { IqError } from '../../../errors/index.ts'
import type { PromptCheck } from '../../../examine/index.ts'
import { pictureStore } from '../../../picture/index.ts'
import { type LimitsProbe, limitsKey, type SeedsCheck } from '../../../verdict/index.ts'
import type { PaceChange } from '../../pace/index.ts'
import type { CanaryAnswer, Journal, NewRun, OperatorRecord } from '../store.ts'
import { Rows } from './rows.ts'
import { attemptsColumn, fromRow, type SampleRow, toRow } from './sample-columns.ts'
import { sealRun } from './seals.ts'
import { journalIdentity, journalTables, type SealedTable } from './tables.ts'
import { Writer } from './writer.ts'
import type { Values } from './writes.ts'

/** Samples that are read at a time. */
const page = 512

/** Begins the journal of a new run: a file in WAL mode, written with `synchronous = FULL`. */
export async function createJournal(path: string, run: NewRun, lock: Lock): Promise<Journal> {
  // A journal holds answers: SQLite gives its other files the mode of this one.
  closeSync(openSync(path, 'wx', 0o600))
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.transaction(() => {
    database.pragma(`application_id = ${journalIdentity.applicationId}`)
    database.pragma(`user_version = ${journalIdentity.version}`)
    database.exec(journalTables)
    database
      .prepare('INSERT INTO run VALUES (?, ?, ?, ?)')
      .run(run.id, run.started, run.frozen, sealRun(run.id, run.started, run.frozen))
  })()
  return heldJournal(path, database, lock)
}

/** Opens a journal; it is written only where the run is held. @throws IqError `JOURNAL` */
export async function openJournal(path: string, lock?: Lock): Promise<Journal> {
  const database = new Database(path, { fileMustExist: true, readonly: lock === undefined })
  try {
    requireOurs(path, database)
    if (lock) return await heldJournal(path, database, lock)
    return sqliteJournal(path, database, new Rows(path, database), undefined)
  } catch (error) {
    database.close()
    throw error
  }
}

async function heldJournal(
  path: string,
  database: Database.Database,
  lock: Lock,
): Promise<Journal> {
  const rows = new Rows(path, database)
  return sqliteJournal(path, database, rows, { lock, writer: await Writer.open(path, rows.seal) })
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
    { next: 'go on with it under the version of this program that wrote it' },
  )
}

/** What a journal has that is written. */
interface Held {
  readonly lock: Lock
  readonly writer: Writer
}

/** What is kept of a run beside its samples and its pace; each fact is a row, and rows only come. */
interface Facts {
  readonly prompts: PromptCheck
  readonly probe: LimitsProbe
  readonly seeds: SeedsCheck
  readonly canary: { readonly at: number; readonly said: CanaryAnswer }
  /** Secret of the commitments, in hex. */
  readonly salt: string
  /** Further relays of one session. */
  readonly relays: number
  readonly challenge: Omit<OperatorRecord, 'signature'>
  readonly proof: { readonly keyid: string; readonly signature: string }
  readonly finished: string
  /** Items that may be asked from then on. */
  readonly cap: number
}

function sqliteJournal(
  path: string,
  database: Database.Database,
  rows: Rows,
  held: Held | undefined,
): Journal {
  async function write(table: SealedTable, ...values: Values): Promise<void> {
    if (!held) throw new IqError('JOURNAL', `${path}: opened for reading only`)
    await held.writer.add({ table, values })
  }

  function record<K extends keyof Facts>(about: K, fact: Facts[K]): Promise<void> {
    return write('fact', about, JSON.stringify(fact))
  }

  function allFacts(): [about: string, record: unknown][] {
    return rows.of<[string, string]>('fact').map(([about, text]) => [about, JSON.parse(text)])
  }

  function facts<K extends keyof Facts>(wanted: K): Facts[K][] {
    return allFacts().flatMap(([about, fact]) => (about === wanted ? [fact as Facts[K]] : []))
  }

  /** The fact that was kept first, of those that are kept once. */
  function first<K extends keyof Facts>(wanted: K): Facts[K] | undefined {
    const [fact] = facts(wanted)
    return fact
  }

  /** Attempts of the samples up to a row: nothing is read twice. */
  const counted = { attempts: 0, last: 0 }

  function attempts(): number {
    for (let more = true; more; ) {
      const found = rows.numbered('sample', counted.last, page)
      more = found.length === page
      for (const { seq, values } of found) {
        counted.attempts += Number(values[attemptsColumn])
        counted.last = seq
      }
    }
    return counted.attempts
  }

  // Nobody else writes a run that is held: what it appends from here on need not be read back.
  if (held) attempts()

  return {
    place: path,
    pictures: pictureStore(join(dirname(path), 'pictures')),

    async run() {
      const [id, started, frozen] = rows.run
      let finished: string | null = null
      let raisedCap: number | null = null
      for (const [about, fact] of allFacts()) {
        if (about === 'finished') finished ??= fact as Facts['finished']
        if (about !== 'cap') continue
        raisedCap = fact as Facts['cap']
        finished = null
      }
      return { id, started, finished, raisedCap, frozen }
    },

    async append(sample) {
      await write('sample', ...toRow(sample))
      counted.attempts += sample.attempts
    },

    async holdsSamples() {
      return rows.of('sample', 'LIMIT 1').length > 0
    },

    async *samples() {
      for (let last = -1, more = true; more; ) {
        const found = rows.of<SampleRow>(
          'sample',
          `WHERE position > ? ORDER BY position LIMIT ${page}`,
          last,
        )
        more = found.length === page
        for (const row of found) {
          const sample = fromRow(row)
          last = sample.position
          yield sample
        }
      }
    },

    recordPace: ({ at, from, to, why }) => write('pace', at, from, to, why),

    async pace() {
      type PaceRow = [at: string, from: number, to: number, why: PaceChange['why']]
      return rows.of<PaceRow>('pace').map(([at, from, to, why]) => ({ at, from, to, why }))
    },

    recordPrompts: (check) => record('prompts', check),

    prompts: async () => first('prompts'),

    recordLimits: (probe) => record('probe', probe),

    async probes() {
      return [...new Map(facts('probe').map((one) => [limitsKey(one), one])).values()]
    },

    recordSeeds: (check) => record('seeds', check),

    seeds: async () => facts('seeds').at(-1),

    recordCanary: (at, said) => record('canary', { at, said }),

    canaries: async () => new Map(facts('canary').map(({ at, said }) => [at, said])),

    recordSalt: (salt) => record('salt', salt),

    salt: async () => first('salt'),

    recordFurtherRelays: (count) => record('relays', count),

    async relays() {
      const further = facts('relays').reduce((sum, count) => sum + count, 0)
      return { samples: held ? counted.attempts : attempts(), further }
    },

    challenge: (challenge) => record('challenge', challenge),

    prove: (keyid, signature) => record('proof', { keyid, signature }),

    async operator(wanted) {
      const proofs = new Map(facts('proof').map(({ keyid, signature }) => [keyid, signature]))
      const known = facts('challenge').map((challenge) => {
        return { ...challenge, signature: proofs.get(challenge.keyid) ?? null }
      })
      return known.find(({ keyid, signature }) =>
        wanted === undefined ? signature !== null : keyid === wanted,
      )
    },

    finish: (time) => record('finished', time),

    raiseCap: (items) => record('cap', items),

    async close() {
      // The last to close moves the log into the file: not this thread.
      database.close()
      await held?.writer.close()
      held?.lock.release()
    },
  }
}
