import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadOver } from '../../src/certify/spread.ts'
import { slotOf } from '../../src/certify/spread-schedule.ts'
import type { AskResult, Node } from '../../src/node/index.ts'
import { FakeClock } from '../support/fake-clock.ts'

const hour = 3_600_000
const never = new AbortController().signal

describe('when relays go', () => {
  it('is spread over the window: each in its own part, in order, by chance within', () => {
    const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 2 })
    fc.assert(
      fc.property(chances, fc.integer({ min: 1, max: 48 }), (chances, hours) => {
        const spread = { from: 1000, windowMs: hours * hour, relays: chances.length }
        const slots = chances.map((chance, index) => slotOf(index, spread, chance))
        expect(slots).toEqual(slots.toSorted((a, b) => a - b))
        expect(slots[0]).toBeGreaterThanOrEqual(1000)
        expect(slots.at(-1)).toBeLessThanOrEqual(1000 + hours * hour)
      }),
    )
  })

  it('goes on at the same pace beyond the relays that were expected', () => {
    expect(slotOf(20, { from: 0, windowMs: 100, relays: 10 }, 0.5)).toBe(205)
  })
})

/** A node that notes when it is asked. */
function noting(clock: FakeClock, asked: number[]): Node {
  const answer = async () => {
    asked.push(clock.now())
    return {} as AskResult
  }
  const asking = { generate: answer, logLikelihood: answer, rollingLogLikelihood: answer }
  return { ...asking, control: answer, countTokens: answer } as unknown as Node
}

const optionsWith = (signal: AbortSignal) => ({ signal }) as Parameters<Node['generate']>[1]
const request = {} as Parameters<Node['generate']>[0]

describe('a node whose relays are spread', () => {
  it('is asked over the hours, however many ask at once, and controlled at once', async () => {
    const clock = new FakeClock()
    const asked: number[] = []
    const spread = { from: 0, windowMs: 6 * hour, relays: 60 }
    const node = spreadOver(noting(clock, asked), spread, clock, never)
    const relays = Array.from({ length: 60 }, () => node.generate(request, optionsWith(never)))
    await clock.drive(Promise.all(relays))
    expect(asked).toHaveLength(60)
    for (const [index, at] of asked.entries()) {
      expect(at).toBeGreaterThanOrEqual((index * hour) / 10)
      expect(at).toBeLessThanOrEqual(((index + 1) * hour) / 10)
    }
    const before = clock.now()
    await node.control(never)
    await node.countTokens('text', never)
    expect(clock.now()).toBe(before)
  })

  it('lets whoever waits go when the run is to stop, and nobody when it is aborted', async () => {
    const clock = new FakeClock()
    const asked: number[] = []
    const [stop, abort] = [new AbortController(), new AbortController()]
    const spread = { from: 0, windowMs: 6 * hour, relays: 1 }
    const node = spreadOver(noting(clock, asked), spread, clock, stop.signal)
    const waiting = node.generate(request, optionsWith(abort.signal))
    stop.abort()
    await waiting
    expect(asked).toEqual([0])

    const other = spreadOver(noting(clock, asked), spread, clock, never)
    const aborted = other.generate(request, optionsWith(abort.signal))
    abort.abort(new Error('at once'))
    await expect(aborted).rejects.toThrow('at once')
    expect(asked).toHaveLength(1)
  })
})
