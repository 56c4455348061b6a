import { expect, test } from 'vitest'
import { normalQuantile, twoSidedQuantile } from '../../src/stats/normal.ts'

test.each([
  [0.5, 0],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [1e-6, -4.753424308822899],
])('the normal quantile of %d is %d', (probability, z) => {
  expect(normalQuantile(probability)).toBeCloseTo(z, 9)
})

test('a confidence outside (0,1) is refused', () => {
  expect(() => twoSidedQuantile(95)).toThrow('confidence must lie between 0 and 1, got 95')
})
