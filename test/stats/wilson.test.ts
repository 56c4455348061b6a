import { expect, test } from 'vitest'
import { wilsonInterval } from '../../src/stats/index.ts'

test('14 of 20 right give the published interval', () => {
  const { lower, upper } = wilsonInterval({ mean: 0.7, n: 20 }, 0.95)
  expect(lower).toBeCloseTo(0.481027, 6)
  expect(upper).toBeCloseTo(0.854523, 6)
})

test('no answer yet gives the whole range', () => {
  expect(wilsonInterval({ mean: 0, n: 0 }, 0.95)).toEqual({ lower: 0, upper: 1 })
})

test('scores that vary less than right or wrong answers give a narrower interval', () => {
  const binary = wilsonInterval({ mean: 0.5, n: 100 }, 0.95)
  const graded = wilsonInterval({ mean: 0.5, n: 100, variance: 0.05 }, 0.95)
  expect(graded.upper - graded.lower).toBeLessThan((binary.upper - binary.lower) / 2)
  expect(wilsonInterval({ mean: 0.5, n: 100, variance: 0.25 }, 0.95).lower).toBeCloseTo(
    binary.lower,
    12,
  )
})

test('scores that are all alike still leave doubt', () => {
  const { lower, upper } = wilsonInterval({ mean: 0.5, n: 50, variance: 0 }, 0.95)
  expect(upper - lower).toBeGreaterThan(0.05)
})

test('the more of the pool is seen, the less doubt is left, and none at the end', () => {
  const half = wilsonInterval({ mean: 0.7, n: 50, poolSize: 100 }, 0.95)
  const few = wilsonInterval({ mean: 0.7, n: 50, poolSize: 10_000 }, 0.95)
  expect(half.upper - half.lower).toBeLessThan(few.upper - few.lower)
  expect(wilsonInterval({ mean: 0.7, n: 100, poolSize: 100 }, 0.95)).toEqual({
    lower: 0.7,
    upper: 0.7,
  })
})

test.each([
  [{ mean: 1.2, n: 5 }, 'mean must lie in [0,1], got 1.2'],
  [{ mean: 0.5, n: -1 }, 'a mean needs at least one score, got -1'],
  [{ mean: 0.5, n: 5, variance: -1 }, 'variance must not be negative, got -1'],
  [{ mean: 0.5, n: 5, poolSize: 4 }, '5 scores from a pool of 4 items'],
])('%o is refused', (score, message) => {
  expect(() => wilsonInterval(score, 0.95)).toThrow(message)
})
