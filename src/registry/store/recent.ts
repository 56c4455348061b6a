/**
 * Values that were asked for of late, in two generations: when the young one is full it becomes the old one, and
 * what nobody asked for meanwhile is forgotten.
 */
export class Recent<T> {
  readonly #most: number
  #young = new Map<string, T>()
  #old: ReadonlyMap<string, T> = new Map()

  /** @param most of a generation: so many are kept for certain, and never more than twice as many */
  constructor(most: number) {
    this.#most = most
  }

  /** What is kept under a key; it is kept for longer then. */
  get(key: string): T | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: T): void {
    if (this.#young.size >= this.#most) [this.#old, this.#young] = [this.#young, new Map()]
    this.#young.set(key, value)
  }
}
