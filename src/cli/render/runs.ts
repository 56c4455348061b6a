import type { ListedRun } from '../../history/index.ts'
import { table } from './table.ts'

const evidence = { none: 'none', over: 'of a past epoch', counts: 'counts' } as const

/** Runs as a table for a terminal. */
export function runsText(runs: readonly ListedRun[], removed: ReadonlySet<string>): string {
  if (runs.length === 0) return 'no run'
  const head = ['run', 'node', 'suite', 'state', 'test', 'epoch', 'evidence']
  const rows = runs.map(({ id, node, suite, state, test, epoch, ...run }) => [
    id,
    node.url,
    `${suite.name} ${suite.version}`,
    removed.has(id) ? 'removed' : state,
    String(test),
    epoch ?? '-',
    evidence[run.evidence],
  ])
  return table(head, rows, ['left', 'left', 'left', 'left', 'right', 'left', 'left'])
}
