import { expect, it } from 'vitest'
import { isOfRound, quicknet, roundAfter, timeOfRound } from '../../src/log/index.ts'
import { describeVectors, vector } from '../digest/vectors.ts'

it('a round comes at its time, and the next one follows a moment later', () => {
  expect(new Date(timeOfRound(quicknet, 1000)).toISOString()).toBe('2023-08-23T15:59:24.000Z')
  expect(roundAfter(quicknet, timeOfRound(quicknet, 1000))).toBe(1000)
  expect(roundAfter(quicknet, timeOfRound(quicknet, 1000) + 1)).toBe(1001)
  expect(roundAfter(quicknet, 0)).toBe(1)
})

describeVectors('a published round of quicknet', () => {
  it('is of its number and of no other, nor with anything else for its signature', async () => {
    const { round, signature } = JSON.parse(vector('drand/quicknet-round-1000.json').toString())
    expect(await isOfRound(quicknet, round, signature)).toBe(true)
    expect(await isOfRound(quicknet, round + 1, signature)).toBe(false)
    expect(await isOfRound(quicknet, round, 'ff'.repeat(48))).toBe(false)
  })
})
