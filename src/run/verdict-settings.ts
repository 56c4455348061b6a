import type { Suite } from '../suite/index.ts'
import type { TaskShare, VerdictSettings } from '../verdict/index.ts'
import type { Session } from './session.ts'

/** What the verdict of a run depends on, beside its samples. */
export function settingsOf({ run, suite, tiers, items }: Session): VerdictSettings {
  const { seed, attempt, limit } = run.frozen
  const frozen = { seed, attempt, itemsPerTask: limit }
  return { suite, tasks: taskShares(suite), tiers, ...frozen, raisedCap: run.raisedCap, items }
}

/**
 * The tasks of a suite as a tally needs them. Weights have nine decimals, those that a report
 * publishes, so that whoever has the report draws the same items.
 */
export function taskShares(suite: Suite): readonly TaskShare[] {
  return suite.tasks.map(({ task, weight }) => ({
    name: task.name,
    weight: Number(weight.toFixed(9)),
    size: task.size,
  }))
}
