import type { TaskShare } from '../verdict/index.ts'
import type { Suite } from './load-suite.ts'

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
