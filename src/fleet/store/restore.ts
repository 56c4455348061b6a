import { IqError } from '../../errors/index.ts'
import type { Sample } from '../../item/index.ts'
import type { Journal } from '../../run/index.ts'
import type { Queryable } from '../database/index.ts'
import { isNoteKind, tell } from './notes.ts'

/** Samples that are appended at a time. */
const together = 64

/**
 * Fills an empty journal with what the database has of a run.
 * @returns the number of its last note; 0: none
 * @throws IqError `JOURNAL` for what is not as it was written
 */
export async function restore(database: Queryable, run: string, journal: Journal): Promise<number> {
  const samples = await database.query<{ record: string }>(
    'SELECT record FROM iqchains.sample WHERE run = $1 ORDER BY position',
    [run],
  )
  for (let at = 0; at < samples.rows.length; at += together) {
    const some = samples.rows.slice(at, at + together)
    await Promise.all(some.map(({ record }) => journal.append(parsed(run, record) as Sample)))
  }
  const notes = await database.query<{ seq: number; kind: string; record: string }>(
    'SELECT seq, kind, record FROM iqchains.note WHERE run = $1 ORDER BY seq',
    [run],
  )
  for (const { kind, record } of notes.rows) {
    if (!isNoteKind(kind)) throw damaged(run, `a note of the kind '${kind}'`)
    await tell(journal, kind, parsed(run, record))
  }
  const pictures = await database.query<{ bytes: Buffer }>(
    'SELECT bytes FROM iqchains.picture WHERE run = $1',
    [run],
  )
  for (const { bytes } of pictures.rows) await journal.pictures.put(bytes)
  return notes.rows.at(-1)?.seq ?? 0
}

function parsed(run: string, record: string): unknown {
  try {
    return JSON.parse(record)
  } catch {
    throw damaged(run, 'a record')
  }
}

function damaged(run: string, what: string): IqError {
  return new IqError('JOURNAL', `run ${run}: damaged: not as it was written: ${what}`, {
    next: 'restore the database from a copy, or begin a new run',
  })
}
