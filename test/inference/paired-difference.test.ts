import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairedDifference } from '../../src/inference/index.ts'
import { wilsonInterval } from '../../src/stats/index.ts'

const pair = fc.record({
  first: fc.double({ min: 0, max: 1, noNaN: true }),
  second: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('swapping the nodes mirrors the difference', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
      const first = pairs.map((scores) => scores.first)
      const second = pairs.map((scores) => scores.second)
      const there = pairedDifference(first, second, 0.95)
      const back = pairedDifference(second, first, 0.95)
      expect(back.difference).toBeCloseTo(-there.difference, 10)
      expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 8)
      expect(there.interval.lower).toBeLessThanOrEqual(there.difference + 1e-9)
      expect(there.interval.upper).toBeGreaterThanOrEqual(there.difference - 1e-9)
    }),
  )
})

test('nodes that agree on all of 100 items may still differ by some points', () => {
  const scores = Array.from({ length: 100 }, (_, i) => i % 2)
  const { difference, interval } = pairedDifference(scores, scores, 0.95)
  expect(difference).toBe(0)
  expect(interval.upper).toBeGreaterThan(0.02)
  expect(interval.upper).toBeLessThan(0.05)
})

test('pairing tells apart nodes that two separate intervals do not', () => {
  const first = Array.from({ length: 200 }, (_, i) => (i < 140 ? 1 : 0))
  const second = Array.from({ length: 200 }, (_, i) => (i < 128 ? 1 : 0))
  expect(pairedDifference(first, second, 0.95).interval.lower).toBeGreaterThan(0)
  expect(wilsonInterval({ mean: 0.7, n: 200 }, 0.95).lower).toBeLessThan(
    wilsonInterval({ mean: 0.64, n: 200 }, 0.95).upper,
  )
})

test('different numbers of items are refused', () => {
  expect(() => pairedDifference([1, 0], [1], 0.95)).toThrow('2 and 1 scores cannot be paired')
})
