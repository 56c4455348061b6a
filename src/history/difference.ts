import type { DiscordantPairs } from '../inference/index.ts'
import type { Interval } from '../stats/index.ts'

/** A difference first - second in points, with its 95 % interval. */
export interface Difference {
  readonly value: number
  readonly interval: Interval
}

/** Two runs on one task. */
export interface TaskComparison {
  readonly name: string
  /** Items that both were asked. */
  readonly pairs: number
  /** Scores on the items that are compared, 0-100; null without any. */
  readonly first: number | null
  readonly second: number | null
  readonly difference: Difference | null
  readonly discordant: DiscordantPairs
}

/** Confidence of the intervals. */
export const confidence = 0.95

/** A difference of scores from 0 to 1 in points. */
export function inPoints(value: number, { lower, upper }: Interval): Difference {
  return { value: 100 * value, interval: { lower: 100 * lower, upper: 100 * upper } }
}
