import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaOfTest, falseDiscoveryList } from '../../src/stats/index.ts'

test('the alphas of ten thousand tests never add up to more than the lifetime alpha', () => {
  let sum = 0
  for (let j = 1; j <= 10_000; j++) sum += alphaOfTest(j, 0.05, 'lifetime')
  expect(sum).toBeLessThan(0.05)
  expect(sum).toBeGreaterThan(0.04999)
  expect(alphaOfTest(1, 0.05, 'lifetime')).toBeCloseTo(0.0303964, 6)
  expect(() => alphaOfTest(0, 0.05, 'lifetime')).toThrow('tests count from 1, got 0')
})

test('the alphas of the tests of an epoch never add up to more than its alpha, and the first has most', () => {
  let sum = 0
  for (let j = 1; j <= 10_000; j++) sum += alphaOfTest(j, 0.05, 'epoch')
  expect(sum).toBeLessThan(0.05)
  expect(sum).toBeGreaterThan(0.04999)
  expect(alphaOfTest(1, 0.05, 'epoch')).toBeCloseTo(0.046, 9)
  expect(alphaOfTest(2, 0.05, 'epoch')).toBeLessThan(alphaOfTest(1, 0.05, 'epoch') / 10)
})

test('a list holds the nodes whose evidence bears the length of the list', () => {
  // M / (rate k): 80, 40, 26.7, 20 for k = 1 to 4
  expect(falseDiscoveryList([30, 1, 45, 27], 0.05)).toEqual([0, 2, 3])
  expect(falseDiscoveryList([79, 1, 2, 3], 0.05)).toEqual([])
  expect(falseDiscoveryList([], 0.05)).toEqual([])
})

test('a list never loses a node when that node shows more evidence', () => {
  const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.double({ min: 1, max: 10, noNaN: true }), (eValues, factor) => {
      const listed = falseDiscoveryList(eValues, 0.1)
      for (const node of listed) {
        const more = eValues.with(node, factor * (eValues[node] ?? 0))
        expect(falseDiscoveryList(more, 0.1)).toEqual(expect.arrayContaining([...listed]))
      }
    }),
  )
})
