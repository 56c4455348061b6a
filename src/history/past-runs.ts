import { sqliteStore } from '../run/index.ts'
import { readJournals } from './journals.ts'
import type { PastRun } from './past-run.ts'
import { readReports } from './report-folder.ts'

/**
 * Every run in the folders, which hold reports or journals; a run that is in several counts once.
 * @throws IqError for the first that cannot be read
 */
export async function readPastRuns(folders: readonly string[]): Promise<readonly PastRun[]> {
  const runs = new Map<string, PastRun>()
  for (const folder of folders) {
    for (const run of [...readReports(folder), ...(await journaled(folder))]) {
      if (!runs.has(run.id)) runs.set(run.id, run)
    }
  }
  return [...runs.values()]
}

async function journaled(folder: string): Promise<readonly PastRun[]> {
  const { runs, unreadable } = await readJournals(sqliteStore(folder))
  const [first] = unreadable
  if (first !== undefined) throw first.error
  return runs
}
