import { expect, test } from 'vitest'
import { clusteredStandardError } from '../../src/inference/index.ts'

const scores = [1, 1, 0, 0, 1, 0]

test('scores that belong to nobody else have the ordinary standard error', () => {
  const ordinary = Math.sqrt((6 * 0.25) / (6 * 5))
  expect(clusteredStandardError(scores, [1, 2, 3, 4, 5, 6])).toBeCloseTo(ordinary, 12)
})

test('passages whose questions are answered alike say less than their number of questions', () => {
  const clustered = clusteredStandardError(scores, ['a', 'a', 'b', 'b', 'c', 'd'])
  expect(clustered).toBeCloseTo(Math.sqrt(0.05 + (2 * 0.25 + 2 * 0.25) / 36), 12)
})

test('passages whose questions cancel each other never give less than zero', () => {
  expect(clusteredStandardError([1, 0, 1, 0], ['a', 'a', 'b', 'b'])).toBeCloseTo(
    Math.sqrt(1 / 12 - 1 / 16),
    12,
  )
})

test('one score, or scores without clusters, are refused', () => {
  expect(() => clusteredStandardError([1], ['a'])).toThrow('at least two scores')
  expect(() => clusteredStandardError([1, 0], ['a'])).toThrow('1 clusters for 2 scores')
})
