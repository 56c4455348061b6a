/** Streams after which it is known whether a node ends them with something. */
const known = 3
/** The share of streams without it, above which it says nothing. */
const exception = 0.1

/** With what a stream ended. */
export interface StreamEnd {
  /** `[DONE]` came. */
  readonly isDone: boolean
  /** A reason for the end came, and no text after it. */
  readonly hasReason: boolean
}

/**
 * Whether a node ends its streams with `[DONE]`, and whether with a reason. Where it does, a stream that
 * lacks it was cut: some servers send a reason early, some gateways add `[DONE]` to whatever came.
 */
export class StreamHabit {
  readonly #done = new Habit()
  readonly #reason = new Habit()

  /** Takes note of a stream; what it lacks although the node sends it, if anything. */
  missing({ isDone, hasReason }: StreamEnd): string | undefined {
    const isWhole = { done: this.#done.keeps(isDone), reason: this.#reason.keeps(hasReason) }
    if (!isWhole.done) return '[DONE]'
    return isWhole.reason ? undefined : 'a reason for the end'
  }
}

class Habit {
  #with = 0
  #without = 0

  keeps(isThere: boolean): boolean {
    if (isThere) {
      this.#with++
      return true
    }
    const share = this.#without / (this.#with + this.#without)
    const isStrange = this.#with >= known && share < exception
    this.#without++
    return !isStrange
  }
}
