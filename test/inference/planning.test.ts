import { expect, test } from 'vitest'
import { expectedRelays } from '../../src/inference/index.ts'

const rules = { cuts: [0.55, 0.7], alpha: 0.05, beta: 0.05, halfWidth: 0.02, cap: 400 }

test('the same question has the same answer', () => {
  const question = { ...rules, skill: 0.75, replications: 200 }
  expect(expectedRelays(question)).toEqual(expectedRelays(question))
  expect(expectedRelays({ ...question, seed: 'other' })).not.toEqual(expectedRelays(question))
})

test('an able node is certified soon, a borderline one takes the whole cap', () => {
  const able = expectedRelays({ ...rules, skill: 0.82 })
  expect(able.cuts[1]?.certified).toBeGreaterThan(0.98)
  expect(able.median).toBeLessThan(100)
  expect(able.median).toBeLessThanOrEqual(able.p90)
  const borderline = expectedRelays({ ...rules, skill: 0.7 })
  expect(borderline.median).toBe(400)
  expect(borderline.cuts[0]?.certified).toBeGreaterThan(0.99)
})

test('a node on the lower edge is certified in at most 5 % of examinations', () => {
  const edge = expectedRelays({ ...rules, cuts: [0.7], skill: 0.68, cap: 4000, replications: 1000 })
  expect(edge.cuts[0]?.certified).toBeLessThan(0.05 + 2 * 0.0069)
  expect(edge.cuts[0]?.denied).toBeGreaterThan(0.9)
})

test('in a small suite repeated items save relays', () => {
  const endless = expectedRelays({ ...rules, skill: 0.75 })
  const small = expectedRelays({ ...rules, skill: 0.75, poolSize: 100 })
  expect(small.p90).toBeLessThanOrEqual(100)
  expect(small.mean).toBeLessThan(endless.mean / 2)
})

test('a skill in percent is refused', () => {
  expect(() => expectedRelays({ ...rules, skill: 75 })).toThrow('skill must lie in [0,1], got 75')
})
