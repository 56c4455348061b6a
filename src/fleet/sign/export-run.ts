import { sqliteStore } from '../../run/index.ts'
import type { Database } from '../database/index.ts'
import { requireRun, restore } from '../store/index.ts'

/**
 * Writes a run into a folder of runs, where every other command finds it.
 * @returns the whole id
 * @throws IqError `JOURNAL` when there is no such run
 */
export async function exportRun(database: Database, id: string, folder: string): Promise<string> {
  const run = await requireRun(database, id)
  const journal = await sqliteStore(folder).create(run)
  try {
    await restore(database, run.id, journal)
  } finally {
    await journal.close()
  }
  return run.id
}
