import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearsonInterval, confidenceSequence } from '../../src/inference/index.ts'
import { type Interval, wilsonInterval } from '../../src/stats/index.ts'

const methods: Record<string, (right: number, n: number) => Interval> = {
  Wilson: (right, n) => wilsonInterval({ mean: right / n, n }, 0.95),
  'Clopper-Pearson': (right, n) => clopperPearsonInterval(right, n, 0.95),
  'confidence sequence': (right, n) => confidenceSequence(right, n, 0.05),
}

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), right: fc.integer({ min: 0, max: n }) }))

const width = ({ lower, upper }: Interval) => upper - lower

describe.each(Object.entries(methods))('%s interval', (_, interval) => {
  test('holds the observed share, inside [0,1], and is never a point', () => {
    fc.assert(
      fc.property(counts, ({ right, n }) => {
        const { lower, upper } = interval(right, n)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(right / n)
        expect(upper).toBeGreaterThanOrEqual(right / n)
        expect(upper).toBeLessThanOrEqual(1)
        expect(upper).toBeGreaterThan(lower)
      }),
    )
  })

  test('treats right and wrong alike', () => {
    fc.assert(
      fc.property(counts, ({ right, n }) => {
        const mirrored = interval(n - right, n)
        expect(interval(right, n).lower).toBeCloseTo(1 - mirrored.upper, 9)
      }),
    )
  })

  test('narrows when the same share is seen on twice as many items', () => {
    fc.assert(
      fc.property(counts, ({ right, n }) => {
        expect(width(interval(2 * right, 2 * n))).toBeLessThan(width(interval(right, n)))
      }),
    )
  })

  test('moves up when one more answer is right', () => {
    fc.assert(
      fc.property(counts, ({ right, n }) => {
        if (right === n) return
        const before = interval(right, n)
        const after = interval(right + 1, n)
        expect(after.lower).toBeGreaterThan(before.lower)
        expect(after.upper).toBeGreaterThanOrEqual(before.upper)
      }),
    )
  })
})
