interface Waiting<T> {
  readonly value: T
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Milliseconds that the first of a group waits for more at most. */
const patienceMs = 5

/**
 * Gathers what arrives together and stores it at once, so that the cost of a durable commit is shared.
 * A group is stored as soon as a turn of the event loop brings nothing more, so that nobody waits for a
 * timer.
 */
export class GroupCommit<T> {
  readonly #store: (values: readonly T[]) => void
  #waiting: Waiting<T>[] = []
  /** When the first of them came. */
  #since = 0
  /** How many there were a turn ago. */
  #before = 0

  /** @param store writes all values durably or throws. */
  constructor(store: (values: readonly T[]) => void) {
    this.#store = store
  }

  /** Resolves when the value is stored; rejects with what `store` threw. */
  add(value: T): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    if (this.#waiting.length === 0) {
      this.#since = performance.now()
      this.#before = 0
      setImmediate(() => this.#turn())
    }
    this.#waiting.push({ value, resolve, reject })
    return promise
  }

  #turn(): void {
    const { length } = this.#waiting
    if (length > this.#before && performance.now() - this.#since < patienceMs) {
      this.#before = length
      setImmediate(() => this.#turn())
    } else {
      this.#commit()
    }
  }

  #commit(): void {
    const batch = this.#waiting
    this.#waiting = []
    try {
      this.#store(batch.map(({ value }) => value))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
