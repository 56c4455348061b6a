import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Ability,
  type Cut,
  FinitePoolForecaster,
  FinitePoolTest,
  ItemCurves,
  permutation,
} from '../../src/stats/index.ts'

const raw: Cut = { cut: 0.7, halfWidth: 0.02, alpha: 0.05, beta: 0.05, assistShare: 0 }
const unit = fc.double({ min: 0, max: 1, noNaN: true })

const pool = fc
  .array(
    fc.record({
      score: unit,
      weight: fc.double({ min: 0.2, max: 2, noNaN: true }),
      slope: fc.double({ min: 0.2, max: 3, noNaN: true }),
      intercept: fc.double({ min: -3, max: 3, noNaN: true }),
    }),
    { minLength: 3, maxLength: 5 },
  )
  .map((items) => {
    const total = items.reduce((sum, { weight }) => sum + weight, 0)
    return items.map((item) => ({ ...item, share: item.weight / total }))
  })

/** All orders of the positions 0 to `size` - 1. */
function orders(size: number): number[][] {
  if (size === 0) return [[]]
  return orders(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, place) => order.toSpliced(place, 0, size - 1)),
  )
}

describe('validity without replacement', () => {
  test('at the edge of the zone the evidence stays at 1 on average, over all orders', () => {
    fc.assert(
      fc.property(pool, fc.constantFrom(0, 0.5, 1), (items, assistShare) => {
        const shares = items.map(({ share }) => share)
        const skill = items.reduce((sum, { share, score }) => sum + share * score, 0)
        fc.pre(skill > 0.06 && skill < 0.94)
        const curves = new ItemCurves(
          {
            slopes: items.map(({ slope }) => slope),
            intercepts: items.map(({ intercept }) => intercept),
          },
          shares,
        )
        const averages = (cut: number, evidence: (run: FinitePoolTest) => number) => {
          const sums = items.map(() => 0)
          const all = orders(items.length)
          for (const order of all) {
            const run = new FinitePoolTest({ ...raw, cut, assistShare }, shares)
            const ability = new Ability(curves)
            const forecaster = new FinitePoolForecaster(curves)
            order.forEach((item, round) => {
              const forecast = assistShare > 0 ? forecaster.draw(ability, item) : undefined
              const score = items[item]?.score ?? 0
              run.step(item, score, forecast)
              ability.update(item, score)
              expect(evidence(run)).toBeGreaterThanOrEqual(0)
              sums[round] = (sums[round] ?? 0) + evidence(run) / all.length
            })
          }
          return sums
        }
        for (const average of averages(skill + 0.02, (run) => run.evidenceAbove)) {
          expect(average).toBeCloseTo(1, 6)
        }
        for (const average of averages(skill - 0.02, (run) => run.evidenceBelow)) {
          expect(average).toBeCloseTo(1, 6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a pool exactly on the edge is certified falsely in at most 5 % of all orders', () => {
    const shares = Array.from({ length: 100 }, () => 0.01)
    let certified = 0
    for (let run = 0; run < 400; run++) {
      const exam = new FinitePoolTest(raw, shares)
      for (const item of permutation(`edge ${run}`, 100)) exam.step(item, item < 68 ? 1 : 0)
      if (exam.decision === 'certified') certified++
    }
    expect(certified / 400).toBeLessThanOrEqual(0.05)
  })
})

describe('a pool seen in full', () => {
  test.each([
    [66, 'denied'],
    [73, 'certified'],
  ])('with %d of 100 right is %s for certain', (right, decision) => {
    const shares = Array.from({ length: 100 }, () => 0.01)
    for (const seed of ['a', 'b', 'c']) {
      const exam = new FinitePoolTest(raw, shares)
      for (const item of permutation(seed, 100)) exam.step(item, item < right ? 1 : 0)
      expect(exam.decision).toBe(decision)
      expect(exam.evidenceAbove > 1e299).toBe(right > 68)
      expect(exam.evidenceBelow > 1e299).toBe(right < 72)
    }
  })

  test('takes no further answer and no unknown item', () => {
    const exam = new FinitePoolTest(raw, [0.5, 0.5])
    expect(() => exam.step(2, 1)).toThrow('no item 2 left in a pool of 2')
    exam.step(0, 1)
    exam.step(1, 1)
    expect(exam.answers).toBe(2)
    expect(() => exam.step(0, 1)).toThrow('no item 0 left in a pool of 2')
  })
})
