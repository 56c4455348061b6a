import { describe, expect, it } from 'vitest'
import { equate, linearEquating, type ScorePair } from '../../src/inference/index.ts'
import { Drbg } from '../../src/stats/index.ts'

/** A normally distributed number (Box and Muller). */
function normal(random: Drbg): number {
  return Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float())
}

/** Nodes with an ability, and a score on either scale that it and chance decide. */
function group(random: Drbg, size: number): ScorePair[] {
  return Array.from({ length: size }, () => {
    const ability = normal(random)
    return [60 + 9 * ability + 3 * normal(random), 50 + 12 * ability + 4 * normal(random)] as const
  })
}

describe('linear equating', () => {
  it('finds the line where there is one, without error', () => {
    const line = linearEquating([40, 50, 60, 75].map((x) => [x, 2 * x - 30] as const))
    expect(line.slope).toBeCloseTo(2, 12)
    expect(line.intercept).toBeCloseTo(-30, 12)
    expect(equate(line, 55)).toMatchObject({ value: expect.closeTo(80, 9) })
    expect(equate(line, 55).standardError).toBeCloseTo(0, 6)
  })

  it('has the standard error that repeating it shows', () => {
    const random = new Drbg('equating', 'test')
    const [score, size] = [70, 30]
    const lines = Array.from({ length: 1500 }, () => linearEquating(group(random, size)))
    const values = lines.map((line) => equate(line, score).value)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    )
    const told =
      lines.reduce((sum, line) => sum + equate(line, score).standardError, 0) / lines.length
    // The standard deviation of 1,500 values is known to some 2 %; Lord's formula is for large groups.
    expect(told / spread).toBeGreaterThan(0.9)
    expect(told / spread).toBeLessThan(1.1)
  })

  it('is refused for too few nodes, and for nodes that do not differ', () => {
    expect(() => linearEquating([[1, 2]])).toThrow(/1 pairs of scores/u)
    const alike = [1, 2, 3].map((y) => [50, y] as const)
    expect(() => linearEquating(alike)).toThrow(/do not differ/u)
  })
})
