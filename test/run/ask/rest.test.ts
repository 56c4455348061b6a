import { expect, it } from 'vitest'
import { rest } from '../../../src/run/ask/rest.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const { signal } = new AbortController()

it('a rest of no time is none, and one that is given up ends', async () => {
  const clock = new FakeClock()
  await rest(clock, 0, signal)
  await rest(clock, -1, signal)
  await rest(clock, 1000, AbortSignal.abort())
  expect(clock.now()).toBe(0)
  await clock.drive(rest(clock, 0.5, signal))
  expect(clock.now()).toBe(0.5)
  const stop = new AbortController()
  const resting = rest(clock, 1000, stop.signal)
  stop.abort()
  await resting
})

it('a clock that fails is told', async () => {
  const clock = Object.assign(new FakeClock(), { sleep: () => Promise.reject(new Error('broken')) })
  await expect(rest(clock, 1, signal)).rejects.toThrow('broken')
})
