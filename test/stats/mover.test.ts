import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compositeInterval, Drbg, type Stratum } from '../../src/stats/index.ts'

const stratum: fc.Arbitrary<Stratum> = fc
  .record({
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    n: fc.integer({ min: 1, max: 300 }),
    right: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ weight, n, right }) => ({ weight, n, mean: Math.round(right * n) / n }))

const strata = fc.array(stratum, { minLength: 1, maxLength: 6 })

describe('the interval of a composite', () => {
  test('equals the closed formula on six tasks', () => {
    const tasks = [0.673, 0.873, 0.698, 0.449, 0.837, 0.541]
    const six = tasks.map((mean) => ({ weight: 1, n: 50, mean }))
    const { score, standardError, interval } = compositeInterval(six, 0.95)
    expect(score).toBeCloseTo(0.6785, 12)
    expect(standardError).toBeCloseTo(0.0257967, 6)
    expect(interval.lower).toBeCloseTo(0.6249311, 6)
    expect(interval.upper).toBeCloseTo(0.7228602, 6)
  })

  test('holds the score and is never a point, even with nothing or everything right', () => {
    fc.assert(
      fc.property(strata, (tasks) => {
        const { score, interval } = compositeInterval(tasks, 0.95)
        expect(interval.lower).toBeLessThanOrEqual(score)
        expect(interval.upper).toBeGreaterThanOrEqual(score)
        expect(interval.upper - interval.lower).toBeGreaterThan(0.001)
      }),
    )
  })

  test('does not depend on the order of the tasks or the unit of the weights', () => {
    fc.assert(
      fc.property(strata, fc.double({ min: 0.5, max: 20, noNaN: true }), (tasks, unit) => {
        const other = tasks.toReversed().map((task) => ({ ...task, weight: unit * task.weight }))
        const { interval } = compositeInterval(tasks, 0.95)
        expect(compositeInterval(other, 0.95).interval.lower).toBeCloseTo(interval.lower, 10)
        expect(compositeInterval(other, 0.95).interval.upper).toBeCloseTo(interval.upper, 10)
      }),
    )
  })

  test('narrows with more answers and with a smaller pool', () => {
    const width = (n: number, poolSize: number) => {
      const { interval } = compositeInterval(
        [0.4, 0.8].map((mean) => ({ weight: 1, n, mean, poolSize })),
        0.95,
      )
      return interval.upper - interval.lower
    }
    expect(width(100, 1000)).toBeLessThan(width(50, 1000))
    expect(width(50, 60)).toBeLessThan(width(50, 1000))
    expect(width(60, 60)).toBe(0)
  })

  test('covers the true score of six tasks of 50 items about 95 times in 100', () => {
    const skills = [0.673, 0.873, 0.698, 0.449, 0.837, 0.541]
    const random = new Drbg('coverage', 'mover')
    const runs = 1000
    let covered = 0
    for (let run = 0; run < runs; run++) {
      const tasks = skills.map((skill) => {
        let right = 0
        for (let i = 0; i < 50; i++) right += random.float() < skill ? 1 : 0
        return { weight: 1, n: 50, mean: right / 50 }
      })
      const { interval } = compositeInterval(tasks, 0.95)
      if (interval.lower <= 0.6785 && 0.6785 <= interval.upper) covered++
    }
    expect(covered / runs).toBeGreaterThan(0.93)
    expect(covered / runs).toBeLessThan(0.97)
  })

  test('a composite without weight, or with an unasked task, is refused', () => {
    expect(() => compositeInterval([], 0.95)).toThrow('positive weight')
    expect(() => compositeInterval([{ weight: 1, n: 0, mean: 0 }], 0.95)).toThrow('at least one')
  })
})
