import { expect, test } from 'vitest'
import { clopperPearsonInterval } from '../../src/inference/index.ts'

test.each([
  [14, 20, 0.457211, 0.881068],
  [0, 20, 0, 0.168433],
  [20, 20, 0.831567, 1],
  [9, 10, 0.554984, 0.997471],
])('%d of %d right give [%d, %d]', (right, n, lower, upper) => {
  const interval = clopperPearsonInterval(right, n, 0.95)
  expect(interval.lower).toBeCloseTo(lower, 6)
  expect(interval.upper).toBeCloseTo(upper, 6)
})

test('covers the true share at least as often as it says, by exact enumeration', () => {
  const n = 20
  for (const share of [0.03, 0.2, 0.5, 0.9, 0.97]) {
    let covered = 0
    let probability = (1 - share) ** n
    for (let right = 0; right <= n; right++) {
      const { lower, upper } = clopperPearsonInterval(right, n, 0.9)
      if (lower <= share && share <= upper) covered += probability
      probability *= ((n - right) / (right + 1)) * (share / (1 - share))
    }
    expect(covered).toBeGreaterThanOrEqual(0.9)
  }
})

test('half an answer is refused', () => {
  expect(() => clopperPearsonInterval(1.5, 20, 0.95)).toThrow('1.5 of 20 is no count')
  expect(() => clopperPearsonInterval(1, 20, 1)).toThrow('confidence')
})
