import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sqliteStore } from '../../run/index.ts'
import type { Queryable } from '../database/index.ts'
import { restore } from './restore.ts'
import { requireRun } from './run-rows.ts'

/** What the database has of a run, as a journal in SQLite in a folder of its own. */
export async function workingCopy(
  folder: string,
  client: Queryable,
  id: string,
  mode: 'read' | 'write',
) {
  const run = await requireRun(client, id)
  const own = await mkdtemp(join(folder, 'copy-'))
  const remove = () => rm(own, { recursive: true, force: true })
  const copies = sqliteStore(own)
  const local = await copies.create(run)
  try {
    const lastNote = await restore(client, id, local)
    if (mode === 'write') return { local, lastNote, remove }
    await local.close()
    return { local: await copies.open(id, 'read'), lastNote, remove }
  } catch (error) {
    await local.close().catch(() => undefined)
    await remove()
    throw error
  }
}
