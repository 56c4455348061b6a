import { basename, resolve } from 'node:path'
import { readReportFolder } from '../history/index.ts'
import { type Checked, courseOfReport } from '../pages/index.ts'
import { pictureFile, type Report, type SampleLine } from '../report/index.ts'
import { loadSuite, type Suite, suiteOfRun } from '../suite/index.ts'
import { type FolderPolicy, pictureIn, type VerifyResult, verifyFolder } from '../verify/index.ts'
import { mostSamples, type Source } from './viewed.ts'

/**
 * A report folder, verified with the keys that are named.
 * @throws IqError `CONFIG` or `VERIFICATION` when it cannot be read
 */
export function localReport(folder: string, policy: FolderPolicy): Source {
  const { report, samples: stored } = readReportFolder(folder)
  return {
    name: `Report ${basename(resolve(folder))}`,
    stamp: async () => '',
    async read() {
      const samples: SampleLine[] = []
      for await (const sample of stored()) {
        if (samples.length === mostSamples) break
        samples.push(sample)
      }
      return {
        report,
        samples,
        courses: await courseOfReport(report, stored()),
        suite: await suiteOf(report, policy),
        checked: checkedOf(await verifyFolder(folder, policy)),
        progress: undefined,
      }
    },
    picture: async (picture) => pictureIn(folder, pictureFile(picture)),
    close: async () => undefined,
  }
}

function checkedOf(result: VerifyResult): Checked {
  return { checks: result.checks, unchecked: result.verdict === 'invalid' ? [] : result.unchecked }
}

/** The suite that is named, where it is the report's. */
async function suiteOf(
  { suite, settings }: Report,
  { suite: named }: FolderPolicy,
): Promise<Suite | undefined> {
  if (named === undefined) return undefined
  const mode = suite.mode === 'repaired' || suite.mode === 'strict' ? suite.mode : undefined
  const found = await loadSuite(named, mode && { mode })
  return found.digest === suite.digest ? suiteOfRun(found, settings.seed) : undefined
}
