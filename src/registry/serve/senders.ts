const hourMs = 3_600_000

/**
 * Who handed in how often within the last hour; whoever stayed away as long is forgotten, and times to
 * come, which a clock that was set back leaves behind, do not count.
 */
export class Senders {
  readonly #perHour: number
  /** Times in milliseconds since 1970, oldest first. */
  readonly #times = new Map<string, readonly number[]>()

  constructor(perHour: number) {
    this.#perHour = perHour
  }

  /** Counts one more of a sender. @returns milliseconds to wait where that is too many; then it does not count */
  count(sender: string, now: number): number | undefined {
    for (const [known, times] of this.#times) {
      const recent = times.filter((time) => time > now - hourMs && time <= now)
      if (recent.length === 0) this.#times.delete(known)
      else this.#times.set(known, recent)
    }
    const times = this.#times.get(sender) ?? []
    const [oldest = now] = times
    if (times.length >= this.#perHour) return oldest + hourMs - now
    this.#times.set(sender, [...times, now])
    return undefined
  }
}
