import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile, incompleteBeta } from '../../src/inference/beta.ts'

test('the incomplete beta function is the upper tail of a binomial', () => {
  // P(X >= 3) for X ~ Binomial(5, 0.3): 10 * 0.027 * 0.49 + 5 * 0.0081 * 0.7 + 0.00243
  expect(incompleteBeta(0.3, 3, 3)).toBeCloseTo(0.16308, 12)
  expect(incompleteBeta(0, 3, 3)).toBe(0)
  expect(incompleteBeta(1, 3, 3)).toBe(1)
})

test('the quantile undoes the function', () => {
  const shape = fc.double({ min: 1, max: 3000, noNaN: true })
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
      expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8)
    }),
  )
})
