import { hkdfSync } from 'node:crypto'

const blockBytes = 4096
const wordRange = 2 ** 32

/**
 * A stream of random numbers that anybody can recompute from `seed` and `label`.
 *
 * Block `i` is HKDF-SHA-256 (RFC 5869: HMAC-SHA256, no salt) of the seed with the info
 * `<label>|<i>`, 4096 bytes read as big-endian 32-bit words. Streams of different labels are
 * independent. Whoever does not know the seed cannot predict a word from all earlier ones.
 */
export class Drbg {
  readonly #seed: string
  readonly #label: string
  #block = new DataView(new ArrayBuffer(0))
  #next = 0
  #blocks = 0

  constructor(seed: string, label: string) {
    this.#seed = seed
    this.#label = label
  }

  /** A uniform integer in [0, 2^32). */
  word(): number {
    if (this.#next === this.#block.byteLength) this.#refill()
    const word = this.#block.getUint32(this.#next)
    this.#next += 4
    return word
  }

  /** A uniform integer in [0, `size`), without modulo bias; `size` in [1, 2^32]. */
  integer(size: number): number {
    if (!(Number.isInteger(size) && size >= 1 && size <= wordRange)) {
      throw new RangeError(`a range must hold 1 to 2^32 integers, got ${size}`)
    }
    const fair = wordRange - (wordRange % size)
    let word = this.word()
    while (word >= fair) word = this.word()
    return word % size
  }

  /** A uniform multiple of 2^-53 in [0, 1). */
  float(): number {
    const high = this.word()
    const low = this.word() >>> 11
    return (high * 2 ** 21 + low) / 2 ** 53
  }

  #refill(): void {
    const info = `${this.#label}|${this.#blocks++}`
    this.#block = new DataView(hkdfSync('sha256', this.#seed, '', info, blockBytes))
    this.#next = 0
  }
}
