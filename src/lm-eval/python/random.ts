import { MersenneTwister } from './mersenne-twister.ts'

/** Up to this many draws, looking through the drawn ones is faster than keeping a set. */
const shortSample = 64

/**
 * CPython 3.11's `random.Random(seed)`: the same seed and calls give the same numbers.
 * Where Python takes a population, these methods take its length and return indices.
 *
 * Source: CPython `Lib/random.py`; checked against values recorded from CPython 3.11.
 */
export class PythonRandom {
  readonly #twister: MersenneTwister

  /** @throws {RangeError} when a number is not an integer */
  constructor(seed: bigint | number) {
    this.#twister = new MersenneTwister(BigInt(seed))
  }

  /** A float in [0, 1) with 53 random bits. */
  random(): number {
    const high = this.#twister.next() >>> 5
    const low = this.#twister.next() >>> 6
    return (high * 2 ** 26 + low) / 2 ** 53
  }

  /** An integer of `k` random bits. */
  getrandbits(k: number): bigint {
    let bits = 0n
    for (let done = 0; done < k; done += 32) {
      bits |= BigInt(this.#bits(Math.min(32, k - done))) << BigInt(done)
    }
    return bits
  }

  /**
   * An integer from 0 to `n - 1` (CPython: `_randbelow`, and the index that `choice` takes).
   *
   * @throws {RangeError} unless `n` is an integer from 1 to 2^53 - 1
   */
  randbelow(n: number): number {
    if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`no integer from 0 to below ${n}`)
    const highWidth = 32 - Math.clz32(n / 2 ** 32)
    const lowWidth = highWidth > 0 ? 32 : 32 - Math.clz32(n)
    for (;;) {
      const low = this.#bits(lowWidth)
      const drawn = highWidth > 0 ? this.#bits(highWidth) * 2 ** 32 + low : low
      if (drawn < n) return drawn
    }
  }

  /** An integer from `low` to `high`, both included. */
  randint(low: number, high: number): number {
    return low + this.randbelow(high - low + 1)
  }

  uniform(low: number, high: number): number {
    return low + (high - low) * this.random()
  }

  /**
   * `k` indices below `n`, with replacement.
   *
   * @throws {RangeError} unless `n` is from 1 to 2^32
   */
  choices(n: number, k: number): Uint32Array {
    if (!(n >= 1 && n <= 2 ** 32)) throw new RangeError(`no choice among ${n} items`)
    const indices = new Uint32Array(k)
    for (let i = 0; i < k; i++) indices[i] = this.random() * n
    return indices
  }

  /**
   * `k` different indices below `n`, in the order drawn.
   *
   * @throws {RangeError} unless 0 <= k <= n
   */
  sample(n: number, k: number): number[] {
    if (k < 0 || k > n) throw new RangeError(`a sample of ${k} from ${n} items`)
    return n <= poolLimit(k) ? this.#sampleFromPool(n, k) : this.#sampleByRedrawing(n, k)
  }

  /** Shuffles in place; an item may be null, but not undefined. */
  shuffle<T>(items: T[]): void {
    for (let last = items.length - 1; last > 0; last--) {
      const drawn = this.randbelow(last + 1)
      const [kept, moved] = [items[last], items[drawn]]
      if (kept === undefined || moved === undefined) throw new RangeError('a list with holes')
      items[last] = moved
      items[drawn] = kept
    }
  }

  #sampleFromPool(n: number, k: number): number[] {
    const pool: number[] = []
    for (let index = 0; index < n; index++) pool.push(index)
    const indices: number[] = []
    for (let left = n; left > n - k; left--) {
      const drawn = this.randbelow(left)
      indices.push(pool[drawn] ?? 0)
      pool[drawn] = pool[left - 1] ?? 0
    }
    return indices
  }

  #sampleByRedrawing(n: number, k: number): number[] {
    const indices: number[] = []
    const drawn = k > shortSample ? new Set<number>() : undefined
    while (indices.length < k) {
      const index = this.randbelow(n)
      if (drawn?.has(index) ?? indices.includes(index)) continue
      drawn?.add(index)
      indices.push(index)
    }
    return indices
  }

  /** The top `width` of the next 32 bits; `width` is from 1 to 32. */
  #bits(width: number): number {
    return this.#twister.next() >>> (32 - width)
  }
}

/** Populations up to this length are copied and drawn from; larger ones draw again on a repeat. */
function poolLimit(k: number): number {
  const small = 21
  if (k <= 5) return small
  let power = 4
  while (power < 3 * k) power *= 4
  return small + power
}
