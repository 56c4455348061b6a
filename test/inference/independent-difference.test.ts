import { describe, expect, it } from 'vitest'
import { independentDifference } from '../../src/inference/index.ts'
import { wilsonInterval } from '../../src/stats/index.ts'

const estimated = (right: number, n: number) => ({
  score: right / n,
  interval: wilsonInterval({ mean: right / n, n }, 0.95),
})

describe('the difference of two independent scores', () => {
  // Newcombe (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d and %d/%d has the published interval', (a, m, b, n, lower, upper) => {
    const { interval } = independentDifference(estimated(a, m), estimated(b, n))
    expect(interval.lower).toBeCloseTo(lower, 3)
    expect(interval.upper).toBeCloseTo(upper, 3)
  })

  it('turned around has the other sign', () => {
    const [a, b] = [estimated(7, 10), estimated(90, 200)]
    const [there, back] = [independentDifference(a, b), independentDifference(b, a)]
    expect(there.difference).toBeCloseTo(-back.difference)
    expect(there.interval.lower).toBeCloseTo(-back.interval.upper)
    expect(there.interval.upper).toBeCloseTo(-back.interval.lower)
  })
})
