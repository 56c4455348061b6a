import type { Interval } from '../stats/index.ts'

/** A difference first - second in points, with its 95 % interval. */
export interface Difference {
  readonly value: number
  readonly interval: Interval
}
