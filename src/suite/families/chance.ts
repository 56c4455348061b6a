import { hash } from 'node:crypto'

/** Deterministic draws: the same key gives the same draws on every platform. */
export class Chance {
  /** 64 hex digits, so that no two keys and counters spell the same text. */
  readonly #key: string
  #block = Buffer.alloc(0)
  #offset = 0
  #counter = 0

  /** @param key names the stream, for example `<seed>/<family>/<level>/<index>` */
  constructor(key: string) {
    this.#key = hash('sha256', key)
  }

  /** A whole number from `low` to `high`, both included, each equally likely. `high - low` < 2^32. */
  integer(low: number, high: number): number {
    const size = high - low + 1
    const usable = 2 ** 32 - (2 ** 32 % size)
    for (;;) {
      const drawn = this.#word()
      if (drawn < usable) return low + (drawn % size)
    }
  }

  /** One of the list. @throws RangeError when it is empty */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[this.integer(0, list.length - 1)] as T
  }

  /** `count` different members of the list, in drawn order. @throws RangeError when there are fewer */
  sample<T>(list: readonly T[], count: number): T[] {
    if (count > list.length) throw new RangeError(`cannot draw ${count} of ${list.length}`)
    const rest = [...list]
    for (let at = 0; at < count; at += 1) {
      const from = this.integer(at, rest.length - 1)
      const drawn = rest[from] as T
      rest[from] = rest[at] as T
      rest[at] = drawn
    }
    return rest.slice(0, count)
  }

  /** The whole list in drawn order. */
  shuffle<T>(list: readonly T[]): T[] {
    return this.sample(list, list.length)
  }

  /** True with probability `part / whole`. */
  happens(part: number, whole: number): boolean {
    return this.integer(1, whole) <= part
  }

  /**
   * The next 32 bits of SHA-512(key counter), read from the front. Key and counter stand in one hash of
   * fixed form: as good as HMAC here and, without its two passes and its object, several times as fast.
   */
  #word(): number {
    if (this.#offset === this.#block.length) {
      this.#block = hash('sha512', `${this.#key} ${this.#counter}`, 'buffer')
      this.#counter += 1
      this.#offset = 0
    }
    const word = this.#block.readUInt32BE(this.#offset)
    this.#offset += 4
    return word
  }
}
