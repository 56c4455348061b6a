import type { TaskShare } from './run-summary.ts'

/** A suite as far as its tasks share the composite. */
interface WeighedSuite {
  readonly tasks: readonly {
    readonly task: { readonly name: string; readonly size: number }
    readonly weight: number
    readonly rates?: TaskShare['rates']
  }[]
}

/**
 * The tasks of a suite as a tally needs them. Weights have nine decimals, those that a report
 * publishes, so that whoever has the report draws the same items.
 */
export function taskShares(suite: WeighedSuite): readonly TaskShare[] {
  return suite.tasks.map(({ task, weight, rates }) => ({
    name: task.name,
    weight: Number(weight.toFixed(9)),
    size: task.size,
    ...(rates && { rates }),
  }))
}
