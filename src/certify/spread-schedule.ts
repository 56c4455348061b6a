/** When the relays of a run go: so many, over so long. */
export interface Spread {
  /** When the first may go, milliseconds of the clock. */
  readonly from: number
  readonly windowMs: number
  /** Relays expected at most. */
  readonly relays: number
}

/**
 * When a relay goes: each has an equal part of the window and a moment in it by chance, so that nobody
 * sees a rhythm. Relays beyond those expected go on at the same pace. Pure.
 * @param index of the relay, from 0
 * @param chance uniform in [0, 1)
 */
export function slotOf(index: number, { from, windowMs, relays }: Spread, chance: number): number {
  return from + ((index + chance) * windowMs) / Math.max(1, relays)
}
