/** Streams after which it is known whether a node ends them with `[DONE]`. */
const known = 3
/** The share of streams without it, above which it says nothing. */
const exception = 0.1

/**
 * Whether a node ends its streams with `[DONE]`. Where it does, a stream that lacks it was cut, even
 * after a reason for the end: some servers send one early.
 */
export class StreamHabit {
  #with = 0
  #without = 0

  /** Takes note of a stream; whether it is to be believed that it is whole. */
  believes(isDone: boolean): boolean {
    if (isDone) {
      this.#with++
      return true
    }
    const share = this.#without / (this.#with + this.#without)
    const isStrange = this.#with >= known && share < exception
    this.#without++
    return !isStrange
  }
}
