import { taskShares } from '../suite/index.ts'
import type { VerdictSettings } from '../verdict/index.ts'
import type { Session } from './session.ts'

/** What the verdict of a run depends on, beside its samples. */
export function settingsOf({ run, suite, tiers, items }: Session): VerdictSettings {
  const { seed, attempt, limit } = run.frozen
  return { suite, tasks: taskShares(suite), tiers, seed, attempt, itemsPerTask: limit, items }
}
