/** A 64-bit fingerprint of cells: two words of 32 bits, mixed as MurmurHash3 mixes one. */
export class Fingerprint {
  high = 0
  low = 0
  readonly #seed: number

  /** @param seed a word that nobody who writes the claims knows */
  constructor(seed: number) {
    this.#seed = seed
  }

  start(): void {
    this.high = this.#seed
    this.low = ~this.#seed
  }

  /** Adds a cell; its length parts it from the next. */
  add(bytes: Buffer, from: number, end: number): void {
    let high = this.high
    let low = this.low
    let at = from
    for (; at + 4 <= end; at += 4) {
      const word = wordAt(bytes, at)
      high = mix(high, word, 0xcc9e2d51, 0x1b873593)
      low = mix(low, word, 0x239b961b, 0x38b34ae5)
    }
    let tail = end - from
    for (; at < end; at++) tail = (tail << 8) | (bytes[at] ?? 0)
    this.high = mix(high, tail, 0xcc9e2d51, 0x1b873593)
    this.low = mix(low, tail, 0x239b961b, 0x38b34ae5)
  }

  finish(): void {
    this.high = finish(this.high)
    this.low = finish(this.low)
  }
}

function wordAt(bytes: Buffer, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  )
}

function mix(hash: number, word: number, by: number, then: number): number {
  let k = Math.imul(word, by)
  k = (k << 15) | (k >>> 17)
  const mixed = hash ^ Math.imul(k, then)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
