import { taskShares, type VerdictSettings } from '../verdict/index.ts'
import type { Session } from './session.ts'

/** What the verdict of a run depends on, beside its samples. */
export function settingsOf({ run, suite, tiers, items }: Session): VerdictSettings {
  const { seed, attempt, limit } = run.frozen
  const frozen = { seed, attempt, itemsPerTask: limit }
  return { suite, tasks: taskShares(suite), tiers, ...frozen, raisedCap: run.raisedCap, items }
}
