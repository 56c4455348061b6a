import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mcnemarEvidence, mcnemarPValue } from '../../src/inference/index.ts'

test('the exact p-value is twice the binomial tail', () => {
  expect(mcnemarPValue({ onlyFirst: 9, onlySecond: 1 })).toBeCloseTo((2 * 11) / 1024, 12)
  expect(mcnemarPValue({ onlyFirst: 5, onlySecond: 5 })).toBe(1)
  expect(mcnemarPValue({ onlyFirst: 0, onlySecond: 0 })).toBe(1)
})

test('the p-value does not care which node comes first', () => {
  const count = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(count, count, (a, b) => {
      const p = mcnemarPValue({ onlyFirst: a, onlySecond: b })
      expect(mcnemarPValue({ onlyFirst: b, onlySecond: a })).toBe(p)
      expect(p).toBeGreaterThan(0)
    }),
  )
})

test('at the margin the evidence stays at 1 on average, at any number of pairs', () => {
  for (const margin of [0.5, 0.55]) {
    for (const pairs of [1, 4, 20]) {
      let mean = 0
      let probability = (1 - margin) ** pairs
      for (let onlyFirst = 0; onlyFirst <= pairs; onlyFirst++) {
        mean += probability * mcnemarEvidence({ onlyFirst, onlySecond: pairs - onlyFirst }, margin)
        probability *= ((pairs - onlyFirst) / (onlyFirst + 1)) * (margin / (1 - margin))
      }
      expect(mean).toBeCloseTo(1, 10)
    }
  }
})

test('a node that wins 40 of 50 discordant pairs is shown to be better', () => {
  expect(mcnemarEvidence({ onlyFirst: 40, onlySecond: 10 })).toBeGreaterThan(1000)
  expect(mcnemarEvidence({ onlyFirst: 10, onlySecond: 40 })).toBeLessThan(0.01)
  expect(() => mcnemarEvidence({ onlyFirst: 1, onlySecond: 1 }, 1)).toThrow('margin')
})
