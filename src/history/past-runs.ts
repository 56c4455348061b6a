import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import { listRuns, openRun } from '../run/index.ts'
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
export function readPastRuns(folders: readonly string[]): readonly PastRun[] {
  const runs = new Map<string, PastRun>()
  for (const folder of folders) {
    for (const run of [...readReports(folder), ...readJournals(folder)]) {
      if (!runs.has(run.id)) runs.set(run.id, run)
    }
  }
  return [...runs.values()]
}

function readJournals(folder: string): readonly PastRun[] {
  return listRuns(folder).map((id) => {
    const run = openRun(folder, id, 'read')
    const { node, suite } = run.frozen
    run.close()
    return { id, place: join(folder, id), node, suite, samples: () => stored(folder, id) }
  })
}

function* stored(folder: string, id: string): Generator<PastSample> {
  const run = openRun(folder, id, 'read')
  try {
    yield* run.journal.samples()
  } finally {
    run.close()
  }
}
