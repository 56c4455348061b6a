import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedTiers } from '../../chains/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { type RunEntry, RunIndex, readReportFolder } from '../../history/index.ts'
import { reportStanding } from '../../publish/index.ts'
import { type Report, reportFiles } from '../../report/index.ts'
import type { ListedNode } from '../../roster/index.ts'
import type { Store } from '../../run/index.ts'
import type { Suite } from '../../suite/index.ts'

/** A complete run and its report. */
export interface DoneTest {
  readonly run: string
  readonly folder: string
  readonly report: Report
}

/** What was tested before, by the URL of the node: the latest complete run of the suite and tiers. */
export class DoneBefore {
  readonly #runs: ReadonlyMap<string, readonly RunEntry[]>
  readonly #reports: string

  private constructor(runs: ReadonlyMap<string, readonly RunEntry[]>, reports: string) {
    this.#runs = runs
    this.#reports = reports
  }

  /** Looks through all runs of a store once. @param reports folder of the report folders */
  static async open(
    store: Store,
    reports: string,
    { suite, tiers }: { readonly suite: Suite; readonly tiers: LoadedTiers },
  ): Promise<DoneBefore> {
    const index = await RunIndex.open(store)
    try {
      const runs = (await index.all()).filter(
        ({ finished, damage, frozen }) =>
          finished !== null &&
          damage === null &&
          frozen.limit === null &&
          frozen.suite.digest === suite.digest &&
          sha256Hex(frozen.tiers.text) === tiers.digest,
      )
      return new DoneBefore(
        Map.groupBy(runs, ({ frozen }) => frozen.node.url),
        reports,
      )
    } finally {
      index.close()
    }
  }

  /** The test that answers for a node today; undefined where there is none, or its certificate is over. */
  of({ endpoint, model, api }: ListedNode, now: Date): DoneTest | undefined {
    const latest = this.#runs
      .get(endpoint)
      ?.findLast(
        ({ frozen: { node } }) =>
          (model === undefined || node.model === model) &&
          (api === undefined || node.protocol === api),
      )
    const folder = latest && join(this.#reports, latest.id)
    if (folder === undefined || !existsSync(join(folder, reportFiles.report))) return undefined
    const { report } = readReportFolder(folder)
    if (reportStanding(report, now.getTime()) === 'ended') return undefined
    return { run: report.run, folder, report }
  }
}
