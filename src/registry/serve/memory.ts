/** What an answer depends on, besides the time. */
export interface Remembered {
  /** Another text when the registry or its policy is another. */
  readonly version: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Bytes of all answers that are kept, at most; each takes some more for itself. */
const most = 16 * 1024 * 1024
const overhead = 512

interface Kept<T> {
  readonly made: number
  /** Milliseconds since 1970. */
  readonly until: number
  readonly value: Promise<T>
  readonly bytes: number
}

/**
 * Answers of the last moment: many readers of one page cost one rendering. What was added since makes
 * all of them forgotten, and so does a clock that is set back; where there are too many, those are that nobody
 * asked for the longest time.
 */
export class Memory<T> {
  readonly #about: Remembered
  readonly #sizeOf: (value: T) => number
  /** The last one was asked for last. */
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
    if (version !== this.#version) this.#clear(version)
    const now = this.#about.now()
    const kept = this.#kept.get(key)
    if (kept !== undefined) this.#forget(key, kept)
    if (kept !== undefined && now >= kept.made && now < kept.until) {
      this.#keep(key, kept)
      return kept.value
    }
    const value = Promise.resolve().then(make)
    const made: Kept<T> = { made: now, until: now + longestMs, value, bytes: overhead }
    this.#keep(key, made)
    value.then(
      (done) => {
        if (this.#kept.get(key) !== made) return
        this.#forget(key, made)
        this.#keep(key, { ...made, bytes: overhead + 2 * key.length + this.#sizeOf(done) })
      },
      () => {
        if (this.#kept.get(key) === made) this.#forget(key, made)
      },
    )
    return value
  }

  #keep(key: string, kept: Kept<T>): void {
    this.#kept.set(key, kept)
    this.#bytes += kept.bytes
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= most) return
      this.#forget(oldest, old)
    }
  }

  #forget(key: string, { bytes }: Kept<T>): void {
    this.#kept.delete(key)
    this.#bytes -= bytes
  }

  #clear(version: string): void {
    this.#kept.clear()
    this.#version = version
    this.#bytes = 0
  }
}
