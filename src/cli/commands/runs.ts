import { listRuns, pruneRuns, type RunFilter } from '../../history/index.ts'
import { sqliteStore } from '../../run/index.ts'
import { runsText } from '../render/runs.ts'
import { createOutput } from '../terminal/output.ts'

export interface RunsOptions extends RunFilter {
  readonly prune?: boolean
  readonly runs: string
  readonly json?: boolean
}

/** `runs` */
export async function runsCommand(options: RunsOptions): Promise<void> {
  const output = createOutput(options)
  const store = sqliteStore(options.runs)
  const runs = await listRuns(store, options, new Date())
  const removed = options.prune === true ? await pruneRuns(store, runs) : new Set<string>()
  for (const { id, node, suite, ...run } of runs) {
    const { url, model } = node
    const { name, version } = suite
    output.event('kept-run', {
      run: id,
      node: { url, model },
      suite: { name, version },
      ...run,
      removed: removed.has(id),
    })
  }
  output.result(`${runsText(runs, removed)}\n`)
  if (options.prune !== true) return
  output.note(`${removed.size} of ${runs.length} removed; the others count, are damaged or in use`)
}
