import { IqError } from '../errors/index.ts'
import type { Report } from '../report/index.ts'
import { type FreshItem, freshItem, ItemsDigest, type Suite, suiteOfRun } from '../suite/index.ts'
import { planRun } from '../verdict/index.ts'

/** An item of a past run, made again. */
export interface RegeneratedItem {
  /** Place in the plan of the run. */
  readonly position: number
  /** Name of its task. */
  readonly task: string
  readonly item: FreshItem
  /** SHA-256 of its canonical JSON. */
  readonly digest: string
}

function requireThat(holds: boolean, reason: string): void {
  if (!holds) throw new IqError('VERIFICATION', `items: ${reason}`)
}

/**
 * Makes the items of a run again, in the order in which it asked them, from what its report says alone.
 * @returns every item, once all of them are known to be those that the report names by digest
 * @throws IqError `SUITE` for a report of fixed items, `VERIFICATION` when the suite or the items differ
 */
export function regenerateItems(report: Report, suite: Suite): readonly RegeneratedItem[] {
  const { items, tasks, settings } = report
  if (items === undefined) {
    throw new IqError(
      'SUITE',
      `run ${report.run}: ${report.suite.name} asks the same items always`,
      {
        next: `they stand in the suite: iqchains suites export ${report.suite.name} <folder>`,
      },
    )
  }
  requireThat(
    suite.digest === report.suite.digest,
    `${suite.directory} (sha256 ${suite.digest.slice(0, 12)}...) is not the suite of the report (${report.suite.digest.slice(0, 12)}...)`,
  )
  const asked = suiteOfRun(suite, settings.seed)
  const shares = tasks.map(({ weight, items: size }) => ({ weight: Number(weight), size }))
  const made: RegeneratedItem[] = []
  const digest = new ItemsDigest()
  for (const step of planRun(shares, settings.seed, settings.limit).steps()) {
    if (made.length === items.asked) break
    const item = freshItem(asked, step)
    if (item === undefined) continue
    const task = tasks[step.task]?.name ?? ''
    made.push({ position: step.position, task, item, digest: digest.add(item) })
  }
  requireThat(digest.digest() === items.digest, 'made again, they are not those of the report')
  return made
}
