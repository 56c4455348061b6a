import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceSequence } from '../../src/inference/index.ts'
import { Drbg } from '../../src/stats/index.ts'

test('no answer yet gives the whole range', () => {
  expect(confidenceSequence(0, 0, 0.05)).toEqual({ lower: 0, upper: 1 })
})

test('the chance of ever leaving out the true share is bounded, by exact enumeration', () => {
  const alpha = 0.1
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
      expect(probabilityOfEverLeaving(share, 12, alpha)).toBeLessThanOrEqual(alpha)
    }),
    { numRuns: 20 },
  )
})

/** P(the true share ever lies outside the interval within `n` answers), by exact enumeration. */
function probabilityOfEverLeaving(share: number, n: number, alpha: number): number {
  let inside = new Map([[0, 1]])
  let left = 0
  for (let answers = 1; answers <= n; answers++) {
    const next = new Map<number, number>()
    for (const [right, probability] of inside) {
      for (const score of [0, 1]) {
        const path = probability * (score === 1 ? share : 1 - share)
        const { lower, upper } = confidenceSequence(right + score, answers, alpha)
        if (share < lower || share > upper) left += path
        else next.set(right + score, (next.get(right + score) ?? 0) + path)
      }
    }
    inside = next
  }
  return left
}

test('looking after each of 500 answers misses the truth in at most 5 % of runs', () => {
  const random = new Drbg('looking', 'sequence')
  let missed = 0
  for (let run = 0; run < 100; run++) {
    let sum = 0
    for (let n = 1; n <= 500; n++) {
      const draw = random.float()
      sum += draw < 0.5 ? draw : 1
      if (n % 10 > 0) continue
      const { lower, upper } = confidenceSequence(sum, n, 0.05)
      if (lower > 0.625 || upper < 0.625) {
        missed++
        break
      }
    }
  }
  expect(missed).toBeLessThanOrEqual(5)
})

test('scores that cannot be are refused', () => {
  expect(() => confidenceSequence(6, 5, 0.05)).toThrow('5 scores in [0,1] cannot sum to 6')
  expect(() => confidenceSequence(3, 5, 0)).toThrow('alpha must lie in (0,1), got 0')
})
