import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/node/index.ts'
import type { RunEvent } from '../../../src/run/index.ts'
import { type PaceChange, Pacer } from '../../../src/run/pace/pacer.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const busy: Fault = { kind: 'status', status: 503, detail: '' }

function pacerOf(cap: number) {
  const clock = new FakeClock()
  const events: RunEvent[] = []
  const changes: Pick<PaceChange, 'from' | 'to' | 'why'>[] = []
  const pacer = new Pacer({
    cap,
    clock,
    listener: (event) => events.push(event),
    record: ({ from, to, why }) => changes.push({ from, to, why }),
  })
  /** Runs relays one after the other, each of them answered. */
  const answer = async (count: number) => {
    for (let at = 0; at < count; at++) {
      await Promise.all(
        Array.from({ length: cap }, () => pacer.run(async () => pacer.answered(100))),
      )
    }
  }
  return { pacer, clock, events, changes, answer }
}

describe('the pacer of a run', () => {
  it('tells how many relays are in flight, before and after each', async () => {
    const { pacer, events } = pacerOf(1)
    await pacer.run(async () => undefined)
    await expect(pacer.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    const load = { kind: 'load', limit: 1, cap: 1 }
    expect(events).toEqual([1, 0, 1, 0].map((inFlight) => ({ ...load, inFlight })))
  })

  it('records the start, then growth by doublings, and the last change when it is closed', async () => {
    const { pacer, changes, answer } = pacerOf(8)
    expect(changes).toEqual([])
    await answer(6)
    pacer.close()
    pacer.close()
    expect(changes).toEqual([
      { from: 0, to: 2, why: 'start' },
      { from: 2, to: 3, why: 'growth' },
      { from: 3, to: 5, why: 'growth' },
      { from: 5, to: 8, why: 'growth' },
    ])
  })

  it('heeds refusals for load only, and rests with one relay in flight', async () => {
    const { pacer, clock, changes } = pacerOf(1)
    expect(pacer.restMs).toBe(0)
    await pacer.run(async () => {
      pacer.failed({ ...busy, status: 500, retryAfterMs: 5000 })
      expect(pacer.restMs).toBe(0)
      pacer.failed({ ...busy, retryAfterMs: 5000 })
    })
    expect(pacer.restMs).toBe(5000)
    const { signal } = new AbortController()
    await clock.drive(clock.sleep(4000, signal))
    expect(pacer.restMs).toBe(1000)
    await clock.drive(clock.sleep(4000, signal))
    expect(pacer.restMs).toBe(0)
    pacer.close()
    expect(changes).toEqual([{ from: 0, to: 1, why: 'start' }])
  })

  it('records that the node went away and came back, from and to nothing', async () => {
    const { pacer, changes, answer } = pacerOf(8)
    await answer(2)
    pacer.left()
    pacer.returned()
    pacer.close()
    expect(changes.slice(-2)).toEqual([
      { from: changes.at(-2)?.from, to: 0, why: 'away' },
      { from: 0, to: 2, why: 'returned' },
    ])
    expect(changes.at(-2)?.from).toBeGreaterThan(2)
  })
})
