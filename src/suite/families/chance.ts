import { keyedHash } from './keyed-hash.ts'

/** Bytes of a block of draws. */
const blockBytes = 32

/**
 * Deterministic draws: the same seed and stream give the same draws on every platform.
 *
 * Block `i` of a stream is HMAC-SHA-256 (RFC 2104) under the seed of the text `<stream> <i>`, read from the
 * front as big-endian 32-bit words. Who does not know the seed cannot tell the
 * draws from noise, whatever other streams of it were seen.
 */
export class Chance {
  readonly #hash: (message: string) => string
  readonly #stream: string
  #block = ''
  #offset = blockBytes
  #counter = 0

  /**
   * @param seed the key, any text
   * @param stream what the draws are for, for example `<family>/<level>/<index>`
   */
  constructor(seed: string, stream: string) {
    this.#hash = keyedHash(seed)
    this.#stream = stream
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

  /** The members of the list in drawn order, each drawn when it is asked for. */
  *drawn<T>(list: readonly T[]): Generator<T> {
    const rest = [...list]
    for (let at = 0; at < rest.length; at += 1) {
      const from = this.integer(at, rest.length - 1)
      const drawn = rest[from] as T
      rest[from] = rest[at] as T
      rest[at] = drawn
      yield drawn
    }
  }

  /** The whole list in drawn order. */
  shuffle<T>(list: readonly T[]): T[] {
    return this.sample(list, list.length)
  }

  /** True with probability `part / whole`. */
  happens(part: number, whole: number): boolean {
    return this.integer(1, whole) <= part
  }

  #word(): number {
    if (this.#offset === blockBytes) {
      this.#block = this.#hash(`${this.#stream} ${this.#counter}`)
      this.#counter += 1
      this.#offset = 0
    }
    const at = this.#offset
    this.#offset += 4
    return (
      this.#block.charCodeAt(at) * 2 ** 24 +
      (this.#block.charCodeAt(at + 1) << 16) +
      (this.#block.charCodeAt(at + 2) << 8) +
      this.#block.charCodeAt(at + 3)
    )
  }
}
