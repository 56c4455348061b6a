import { bisect } from 'simple-statistics'

/** A range that holds the unknown quantity with a stated confidence; both ends belong to it. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Where `f` changes its sign between `from` and `to`, to 1e-14; `f` must be monotone there. */
export function crossing(f: (x: number) => number, from: number, to: number): number {
  return bisect(f, from, to, 60, 1e-14)
}

/** `x`, or the nearest of 0 and 1 when it lies outside. */
export function clampToUnit(x: number): number {
  return Math.min(1, Math.max(0, x))
}
