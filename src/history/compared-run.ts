import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundledSuites } from '../places/index.ts'
import type { Report } from '../report/index.ts'
import { openSession, samplesOf, sqliteStore } from '../run/index.ts'
import { isFresh, loadSuite } from '../suite/index.ts'
import { taskShares } from '../verdict/index.ts'
import { type FamilyOf, familiesOf } from './families.ts'
import type { PastSample } from './past-run.ts'
import { isReportFolder, readReportFolder } from './report-folder.ts'

/** One side of a comparison. */
export interface ComparedRun {
  readonly id: string
  readonly node: { readonly url: string; readonly model: string | null }
  /** By which way it was asked; undefined where nobody told. */
  readonly route?: Report['route'] | undefined
  readonly suite: { readonly name: string; readonly version: string; readonly digest: string }
  readonly tasks: readonly { readonly name: string; readonly weight: number }[]
  /** The seed that made its items; null where the suite asks the same items always. */
  readonly itemSeed: string | null
  /** The families of its items; undefined where the suite has none, or is not at hand. */
  readonly familyOf?: FamilyOf | undefined
  /** The samples that count. */
  readonly samples: readonly PastSample[]
}

/**
 * Reads a run from a report folder, or else from the journals by the beginning of its id.
 * @throws IqError when there is no such run or it cannot be read
 */
export async function readComparedRun(idOrFolder: string, runs: string): Promise<ComparedRun> {
  return isReportFolder(idOrFolder) ? fromReport(idOrFolder) : fromJournal(runs, idOrFolder)
}

async function fromReport(folder: string): Promise<ComparedRun> {
  const { id, node, suite, report, samples } = readReportFolder(folder)
  const tasks = report.tasks.map(({ name, weight }) => ({ name, weight: Number(weight) }))
  const collected: PastSample[] = []
  for await (const sample of samples()) collected.push(sample)
  const itemSeed = report.items ? report.settings.seed : null
  const familyOf = itemSeed === null ? undefined : await familiesNamed(suite)
  return { id, node, suite, route: report.route, tasks, itemSeed, familyOf, samples: collected }
}

/** Families of a suite that comes with the program, where a report is of it. */
async function familiesNamed({
  name,
  digest,
}: ComparedRun['suite']): Promise<FamilyOf | undefined> {
  const file = join(bundledSuites, name, 'suite.json')
  if (!/^[a-z0-9-]+$/u.test(name) || !existsSync(file)) return undefined
  const suite = await loadSuite(dirname(file))
  return suite.digest === digest ? familiesOf(suite) : undefined
}

async function fromJournal(runs: string, id: string): Promise<ComparedRun> {
  const session = await openSession(sqliteStore(runs), id, 'read')
  try {
    const { node, suite, seed, route } = session.run.frozen
    const tasks = taskShares(session.suite)
    const samples: PastSample[] = []
    for await (const sample of samplesOf(session)) samples.push(sample)
    const itemSeed = isFresh(session.suite) ? seed : null
    const familyOf = itemSeed === null ? undefined : familiesOf(session.suite)
    return { id: session.run.id, node, suite, route, tasks, itemSeed, familyOf, samples }
  } finally {
    await session.run.close()
  }
}
