const size = 624
const middle = 397

/**
 * MT19937 seeded as CPython seeds it.
 *
 * Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
 * pseudo-random number generator" (1998), with `init_by_array` of their 2002 revision.
 */
export class MersenneTwister {
  readonly #words = new Uint32Array(size)
  #next = size

  /** @param seed its absolute value counts, as in `random.seed` */
  constructor(seed: bigint) {
    this.#seed(littleEndianWords(seed < 0n ? -seed : seed))
  }

  /** The next 32 bits, from 0 to 2^32 - 1. */
  next(): number {
    if (this.#next === size) this.#twist()
    let word = this.#words[this.#next++] ?? 0
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }

  #seed(key: readonly number[]): void {
    const words = this.#words
    words[0] = 19650218
    for (let i = 1; i < size; i++) words[i] = Math.imul(1812433253, mixed(words, i - 1)) + i
    let i = 1
    for (let step = 0; step < Math.max(size, key.length); step++) {
      const at = step % key.length
      words[i] = ((words[i] ?? 0) ^ Math.imul(mixed(words, i - 1), 1664525)) + (key[at] ?? 0) + at
      i = following(words, i)
    }
    for (let step = 1; step < size; step++) {
      words[i] = ((words[i] ?? 0) ^ Math.imul(mixed(words, i - 1), 1566083941)) - i
      i = following(words, i)
    }
    words[0] = 0x80000000
  }

  #twist(): void {
    const words = this.#words
    for (let i = 0; i < size; i++) {
      const following = words[i + 1 < size ? i + 1 : 0] ?? 0
      const far = words[i < size - middle ? i + middle : i + middle - size] ?? 0
      const joined = ((words[i] ?? 0) & 0x80000000) | (following & 0x7fffffff)
      words[i] = far ^ (joined >>> 1) ^ (-(joined & 1) & 0x9908b0df)
    }
    this.#next = 0
  }
}

function mixed(words: Uint32Array, at: number): number {
  const word = words[at] ?? 0
  return word ^ (word >>> 30)
}

/** Advances round the words; word 0 takes the last one's value when the end is passed. */
function following(words: Uint32Array, at: number): number {
  if (at + 1 < size) return at + 1
  words[0] = words[size - 1] ?? 0
  return 1
}

function littleEndianWords(value: bigint): readonly number[] {
  const words = [Number(value & 0xffffffffn)]
  for (let rest = value >> 32n; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn))
  return words
}
