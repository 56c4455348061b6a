import Database from 'better-sqlite3'
import { sealWritten } from './seals.ts'
import { insertInto, lastNumber } from './tables.ts'
import {
  readLines,
  type Values,
  type WriteFailure,
  type WriterRequest,
  type WrittenRow,
} from './writes.ts'

interface Open {
  readonly database: Database.Database
  /** The seal of the run. */
  readonly seal: string
  /** Number of the row written last. */
  last: number
  readonly statements: Map<string, Database.Statement>
}

/** The journals that a thread has open for writing; each request to write is one durable commit. */
export class OpenJournals {
  readonly #open = new Map<number, Open>()

  /** @returns one failure for each write that is not stored; one where the request itself fails */
  serve(request: WriterRequest): readonly WriteFailure[] {
    const { journal } = request
    try {
      switch (request.kind) {
        case 'open':
          this.#open.set(journal, open(request.path, request.seal))
          return []
        case 'write':
          return store(this.#held(journal), readLines(request.lines))
        case 'close':
          this.#held(journal).database.close()
          this.#open.delete(journal)
          return []
      }
    } catch (error) {
      return [failureOf(0, error)]
    }
  }

  #held(journal: number): Open {
    const open = this.#open.get(journal)
    if (!open) throw new Error('the journal is not open')
    return open
  }
}

function open(path: string, seal: string): Open {
  const database = new Database(path, { fileMustExist: true })
  database.pragma('synchronous = FULL')
  return { database, seal, last: lastNumber(database), statements: new Map() }
}

/** Commits all writes at once; where that fails, one by one, so that one bad write takes none along. */
function store(open: Open, writes: readonly WrittenRow[]): WriteFailure[] {
  try {
    commit(open, writes)
    return []
  } catch {
    return oneByOne(open, writes)
  }
}

function oneByOne(open: Open, writes: readonly WrittenRow[]): WriteFailure[] {
  return writes.flatMap((write, at) => {
    try {
      commit(open, [write])
      return []
    } catch (error) {
      return [failureOf(at, error)]
    }
  })
}

function commit(open: Open, writes: readonly WrittenRow[]): void {
  const { database, seal, statements } = open
  let { last } = open
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const { table, written } of writes) {
      let statement = statements.get(table)
      if (!statement) {
        statement = database.prepare(insertInto(table))
        statements.set(table, statement)
      }
      last++
      const values: Values = JSON.parse(written)
      statement.run([...values, last, sealWritten(seal, table, last, written)])
    }
    database.exec('COMMIT')
    open.last = last
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function failureOf(at: number, error: unknown): WriteFailure {
  const { message = String(error), code = '' } = error as { message?: string; code?: string }
  return { at, code, message }
}
