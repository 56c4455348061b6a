import { isIqError } from '../errors/index.ts'
import { evidenceTerm, type Store } from '../run/index.ts'
import { type RunEntry, RunIndex } from './run-index/index.ts'

/** A run as a list shows it. */
export interface ListedRun {
  readonly id: string
  readonly node: RunEntry['frozen']['node']
  readonly suite: RunEntry['frozen']['suite']
  readonly started: string
  readonly finished: string | null
  readonly state: 'open' | 'complete' | 'damaged'
  /** Which test of its node it is, and of which epoch. */
  readonly test: number
  readonly epoch: string | null
  /** Whether it counts among the tests of its node: never, no more, or now. */
  readonly evidence: 'none' | 'over' | 'counts'
}

/** Which runs are listed; all where nothing is said. */
export interface RunFilter {
  /** Part of the URL of the node. */
  readonly node?: string | undefined
  readonly suite?: string | undefined
  readonly state?: ListedRun['state'] | undefined
  /** Days since it was begun, at least. */
  readonly older?: number | undefined
  readonly latest?: number | undefined
}

const dayMs = 24 * 60 * 60 * 1000

/** The runs of a store, the latest first. @throws IqError `DISK` */
export async function listRuns(
  store: Store,
  filter: RunFilter,
  now: Date,
): Promise<readonly ListedRun[]> {
  const index = await RunIndex.open(store)
  try {
    const runs = (await index.all()).map((entry) => listed(entry, now))
    return runs
      .filter((run) => isWanted(run, filter, now))
      .toReversed()
      .slice(0, filter.latest)
  } finally {
    index.close()
  }
}

/**
 * Removes those of some runs whose evidence counts no more, unless somebody works on them.
 * @returns the ids of the removed
 */
export async function pruneRuns(
  store: Store,
  runs: readonly ListedRun[],
): Promise<ReadonlySet<string>> {
  const removed = new Set<string>()
  for (const { id, evidence, state } of runs) {
    if (evidence === 'counts' || state === 'damaged') continue
    try {
      await store.remove(id)
      removed.add(id)
    } catch (error) {
      if (!isIqError(error) || error.code !== 'JOURNAL') throw error
    }
  }
  return removed
}

function listed(entry: RunEntry, now: Date): ListedRun {
  const { id, started, finished, damage, frozen } = entry
  const { node, suite, attempt: test, epoch } = frozen
  const state = damage === null ? (finished === null ? 'open' : 'complete') : 'damaged'
  return {
    id,
    node,
    suite,
    started,
    finished,
    state,
    test,
    epoch,
    evidence: evidenceOf(entry, now),
  }
}

function evidenceOf(entry: RunEntry, now: Date): ListedRun['evidence'] {
  const term = evidenceTerm(entry, now)
  switch (term.kind) {
    case 'none':
      return 'none'
    case 'ever':
      return 'counts'
    case 'epoch':
      return term.isOver ? 'over' : 'counts'
  }
}

function isWanted(run: ListedRun, { node, suite, state, older }: RunFilter, now: Date): boolean {
  return (
    run.node.url.includes(node ?? '') &&
    (suite === undefined || run.suite.name === suite) &&
    (state === undefined || run.state === state) &&
    (older === undefined || now.getTime() - Date.parse(run.started) >= older * dayMs)
  )
}
