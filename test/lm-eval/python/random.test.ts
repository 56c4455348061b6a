import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PythonRandom } from '../../../src/lm-eval/python/index.ts'
import { describeCorpora } from '../../support/corpora.ts'
import { randomVectors } from './conformance.ts'

describeCorpora('random numbers recorded from CPython', (corpus) => {
  const seeds = randomVectors(corpus)?.seeds ?? []
  describe.each(seeds)('seed $seed', (recorded) => {
    const seeded = () => new PythonRandom(BigInt(recorded.seed))

    it('gives the same random bits of any width', () => {
      const random = seeded()
      expect(recorded.getrandbits32.map(() => random.getrandbits(32))).toEqual(
        recorded.getrandbits32.map(BigInt),
      )
      const other = seeded()
      for (const [width, bits] of recorded.getrandbits_k) {
        expect(other.getrandbits(width)).toBe(BigInt(bits))
      }
    })

    it('gives the same floats', () => {
      const random = seeded()
      expect(recorded.random.map(() => random.random())).toEqual(recorded.random)
      const uniform = seeded()
      expect(recorded.uniform.map(() => uniform.uniform(-2, 3))).toEqual(recorded.uniform)
    })

    it('gives the same integers within bounds', () => {
      const below = seeded()
      for (const [n, drawn] of recorded.randbelow) expect(below.randbelow(n)).toBe(drawn)
      const between = seeded()
      for (const [low, high, drawn] of recorded.randint) {
        expect(between.randint(low, high)).toBe(drawn)
      }
      const { n, result } = recorded.choice
      const choice = seeded()
      expect(result.map(() => choice.randbelow(n))).toEqual(result)
    })

    it.each(recorded.sample)('samples $k of $n alike and leaves the same state', (vector) => {
      const random = seeded()
      expect(random.sample(vector.n, vector.k)).toEqual(vector.result)
      expect(random.random()).toBe(vector.next_random)
    })

    it('samples alike again and again', () => {
      const { n, k, results } = recorded.sample_sequence
      const random = seeded()
      expect(results.map(() => random.sample(n, k))).toEqual(results)
    })

    it.each(recorded.shuffle)('shuffles $n items alike and leaves the same state', (vector) => {
      const random = seeded()
      const items = Array.from({ length: vector.n }, (_, index) => index)
      random.shuffle(items)
      expect(items).toEqual(vector.result)
      expect(random.random()).toBe(vector.next_random)
    })

    it('chooses alike with replacement', () => {
      const { n, k, result } = recorded.choices
      expect(Array.from(seeded().choices(n, k))).toEqual(result)
    })
  })
})

describe('PythonRandom', () => {
  it('draws the same for a seed and its negative, as number or bigint', () => {
    const first = new PythonRandom(1234).random()
    expect(new PythonRandom(-1234).random()).toBe(first)
    expect(new PythonRandom(1234n).random()).toBe(first)
  })

  it('samples different indices within bounds, also when it keeps a set of them', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(200), (n, k) => {
        fc.pre(k <= n)
        const indices = new PythonRandom(n).sample(n, k)
        expect(new Set(indices).size).toBe(k)
        expect(indices.every((index) => index >= 0 && index < n)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('draws below bounds of more than 32 bits as Python does', () => {
    const random = new PythonRandom(5)
    expect([2 ** 32, 2 ** 40 + 7, Number.MAX_SAFE_INTEGER].map((n) => random.randbelow(n))).toEqual(
      [2675342405, 789164966041, 6218991505886775],
    )
  })

  it('refuses to sample more items than there are, and bounds without an integer below', () => {
    const random = new PythonRandom(1)
    expect(() => random.sample(3, 4)).toThrow(RangeError)
    expect(() => random.choices(0, 1)).toThrow(RangeError)
    expect(() => random.shuffle(new Array(2))).toThrow(RangeError)
    expect(() => random.randbelow(0)).toThrow(RangeError)
    expect(() => random.randbelow(2.5)).toThrow(RangeError)
    expect(() => new PythonRandom(0.5)).toThrow(RangeError)
  })
})
