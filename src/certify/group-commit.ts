interface Waiting<T> {
  readonly value: T
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers what arrives within one turn of the event loop and stores it at once, so that the cost of
 * a durable commit is shared by all answers that came together and nobody waits for a timer.
 */
export class GroupCommit<T> {
  readonly #store: (values: readonly T[]) => void
  #waiting: Waiting<T>[] = []

  /** @param store writes all values durably or throws. */
  constructor(store: (values: readonly T[]) => void) {
    this.#store = store
  }

  /** Resolves when the value is stored; rejects with what `store` threw. */
  add(value: T): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    if (this.#waiting.length === 0) setImmediate(() => this.#commit())
    this.#waiting.push({ value, resolve, reject })
    return promise
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
