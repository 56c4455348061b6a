/** Hands values on in the order of their positions, 0, 1, 2, ..., whatever order they come in. */
export class InOrder<T> {
  readonly #take: (value: T) => void
  readonly #early = new Map<number, T>()
  #next = 0

  constructor(take: (value: T) => void) {
    this.#take = take
  }

  /** The first position that is not handed on yet. */
  get next(): number {
    return this.#next
  }

  add(position: number, value: T): void {
    this.#early.set(position, value)
    for (let ready = this.#early.get(this.#next); ready !== undefined; ) {
      this.#early.delete(this.#next++)
      this.#take(ready)
      ready = this.#early.get(this.#next)
    }
  }
}
