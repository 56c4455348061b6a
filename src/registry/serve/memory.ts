/** What an answer depends on, besides the time. */
export interface Remembered {
  /** Another text when the registry or its policy is another. */
  readonly version: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Bytes of all answers that are kept, at most. */
const most = 16 * 1024 * 1024

interface Kept<T> {
  readonly made: number
  /** Milliseconds since 1970. */
  readonly until: number
  readonly value: Promise<T>
}

/**
 * Answers of the last moment: many readers of one page cost one rendering. What was added since makes
 * all of them forgotten, and so does a clock that is set back.
 */
export class Memory<T> {
  readonly #about: Remembered
  readonly #sizeOf: (value: T) => number
  readonly #kept = new Map<string, Kept<T>>()
  #version = ''
  #bytes = 0

  constructor(about: Remembered, sizeOf: (value: T) => number) {
    this.#about = about
    this.#sizeOf = sizeOf
  }

  /** @param longestMs how old an answer may be */
  recall(key: string, longestMs: number, make: () => Promise<T> | T): Promise<T> {
    const version = this.#about.version()
    if (version !== this.#version || this.#bytes > most) this.#clear(version)
    const now = this.#about.now()
    const kept = this.#kept.get(key)
    if (kept !== undefined && now >= kept.made && now < kept.until) return kept.value
    const value = Promise.resolve().then(make)
    this.#kept.set(key, { made: now, until: now + longestMs, value })
    value.then(
      (done) => {
        this.#bytes += this.#sizeOf(done) + key.length
      },
      () => this.#kept.delete(key),
    )
    return value
  }

  #clear(version: string): void {
    this.#kept.clear()
    this.#version = version
    this.#bytes = 0
  }
}
