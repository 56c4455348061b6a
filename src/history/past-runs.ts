import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { openRun, type Store, sqliteStore } from '../run/index.ts'
import type { PastRun, PastSample } from './past-run.ts'
import { isReportFolder, type PastReport, readReportFolder } from './report-folder.ts'

/** Every report in a folder of report folders, or the one whose folder it is; oldest first. */
export function readReports(folder: string): readonly PastReport[] {
  if (isReportFolder(folder)) return [readReportFolder(folder)]
  if (!existsSync(folder)) throw new IqError('USAGE', `${folder}: no such folder`)
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isReportFolder)
    .map(readReportFolder)
}

/** Every run in the folders, which hold reports or journals; a run that is in several counts once. */
export async function readPastRuns(folders: readonly string[]): Promise<readonly PastRun[]> {
  const runs = new Map<string, PastRun>()
  for (const folder of folders) {
    for (const run of [...readReports(folder), ...(await readJournals(folder))]) {
      if (!runs.has(run.id)) runs.set(run.id, run)
    }
  }
  return [...runs.values()]
}

async function readJournals(folder: string): Promise<readonly PastRun[]> {
  const store = sqliteStore(folder)
  const runs: PastRun[] = []
  for (const id of await store.list()) {
    const run = await openRun(store, id, 'read')
    const { node, suite } = run.frozen
    await run.close()
    runs.push({ id, place: join(folder, id), node, suite, samples: () => stored(store, id) })
  }
  return runs
}

async function* stored(store: Store, id: string): AsyncGenerator<PastSample> {
  const run = await openRun(store, id, 'read')
  try {
    yield* run.journal.samples()
  } finally {
    await run.close()
  }
}
