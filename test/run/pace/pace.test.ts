import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pace, type PaceEvent, paced, startPace } from '../../../src/run/pace/pace.ts'

/** Answers one after the other, a millisecond apart, each with the limit in full use. */
function answers(pace: Pace, count: number, from: number, latencyMs = 100): Pace {
  let now = pace
  for (let i = 0; i < count; i++) {
    const inFlight = now.limit
    now = paced(now, { kind: 'answered', at: from + i, latencyMs, inFlight })
  }
  return now
}

/** By default so many were in flight that the refusal alone does not tell how many are too many. */
function refusal(at: number, retryAfterMs = 0, inFlight = 100): PaceEvent {
  return { kind: 'refused', at, retryAfterMs, inFlight }
}

describe('slow start', () => {
  it('begins with two and doubles with every round of answers', () => {
    const second = answers(startPace(64), 2, 0)
    const third = answers(second, second.limit, 10)
    const fourth = answers(third, third.limit, 20)
    expect([second.limit, third.limit, fourth.limit]).toEqual([4, 8, 16])
  })

  it('stops at what the operator declared', () => {
    expect(answers(startPace(10), 500, 0).limit).toBe(10)
    expect(startPace(1).limit).toBe(1)
  })

  it('does not grow while the limit is not in use', () => {
    let pace = answers(startPace(64), 6, 0)
    for (let at = 10; at < 500; at++) {
      pace = paced(pace, { kind: 'answered', at, latencyMs: 100, inFlight: 3 })
    }
    expect(pace.limit).toBe(8)
  })
})

describe('a refusal for load', () => {
  it('takes the limit to 70 %, once for all refusals of an episode', () => {
    const before = answers(startPace(64), 18, 0)
    expect(before.limit).toBe(20)
    const once = paced(before, refusal(1000))
    expect([once.limit, once.why]).toEqual([14, 'overload'])
    expect(paced(paced(once, refusal(1010)), refusal(1200)).limit).toBe(14)
    expect(paced(once, refusal(5000)).limit).toBe(9)
  })

  it('withdraws each slot that is refused, so that none is refused again and again', () => {
    let pace = answers(startPace(64), 14, 0)
    const limits = [16, 15, 14, 13, 12, 11, 10, 9].map((inFlight, index) => {
      pace = paced(pace, refusal(1000 + index, 0, inFlight))
      return pace.limit
    })
    expect(limits, 'sixteen in flight, eight refused').toEqual([11, 11, 11, 11, 11, 10, 9, 8])
  })

  it('that was a moment is made up for as fast as in slow start', () => {
    let pace = answers(paced(answers(startPace(64), 30, 0), refusal(1000)), 200, 2000)
    const { good } = pace
    expect(good).toBeGreaterThan(20)
    for (let inFlight = 9; inFlight > 0; inFlight--) pace = paced(pace, refusal(9000, 0, inFlight))
    expect(pace.limit).toBe(1)
    const again = answers(pace, 40, 20_000)
    expect(again.limit).toBeGreaterThanOrEqual(Math.floor(0.7 * good))
  })

  it('makes the episode as long as the server asks for', () => {
    const before = answers(startPace(64), 18, 0)
    const once = paced(before, refusal(1000, 20_000))
    expect(paced(once, refusal(20_000)).limit).toBe(14)
    expect(paced(once, refusal(21_001)).limit).toBe(9)
  })

  it('falls no lower than what a whole round has shown to be good', () => {
    let pace = paced(answers(startPace(64), 8, 0), refusal(1000))
    expect(pace.limit).toBe(7)
    pace = answers(pace, 15, 2000)
    expect(pace.limit).toBe(9)
    expect(paced(pace, refusal(3000)).limit, 'eight were good, nine are too many').toBe(8)
  })

  it('lets the limit knock at a known ceiling ever more rarely', () => {
    let pace = paced(answers(startPace(64), 8, 0), refusal(1000))
    const rounds: number[] = []
    for (let at = 2000, count = 0; rounds.length < 6; at += 1000, count++) {
      pace = answers(pace, pace.limit, at)
      if (pace.limit <= 8) continue
      pace = paced(pace, refusal(at + 500))
      rounds.push(count)
    }
    const between = rounds.slice(1).map((round, index) => round - (rounds[index] ?? 0))
    expect(between).toEqual([2, 4, 8, 16, 16])
  })

  it('of the only relay in flight makes it rest, longer each time', () => {
    let pace = startPace(1)
    const rests = [0, 10_000, 20_000, 30_000].map((at) => {
      pace = paced(pace, refusal(at, 300))
      return pace.restUntil - at
    })
    expect(rests).toEqual([300, 1000, 2000, 4000])
    expect(pace.limit).toBe(1)
  })
})

describe('latency', () => {
  it('that doubles takes the limit down, to no less than the start', () => {
    let pace = answers(startPace(32), 200, 0, 1000)
    expect(pace.limit).toBe(32)
    pace = answers(pace, 32, 1000, 1500)
    expect(pace.limit).toBe(32)
    pace = answers(pace, 64, 2000, 5000)
    expect([pace.limit, pace.why], 'once for all that was in flight').toEqual([22, 'latency'])
    for (let round = 1; round < 12; round++) {
      pace = answers(pace, pace.limit, 1_000_000 * round, 5000 * 1.5 ** round)
      expect(pace.limit).toBeGreaterThanOrEqual(2)
    }
    expect(pace.limit).toBe(2)
  })

  it('below half a second is that of our own machine', () => {
    expect(answers(answers(startPace(32), 200, 0, 1), 200, 1000, 400).limit).toBe(32)
  })

  it('that stays becomes what is expected', () => {
    let pace = answers(startPace(32), 200, 0, 1000)
    for (let round = 0; round < 200; round++) pace = answers(pace, 32, 1000 * round, 5000)
    expect(pace.limit).toBe(32)
  })
})

it('whatever comes back, the limit lies between one and what was declared', () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constant('answered' as const),
      at: fc.nat(),
      latencyMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
      inFlight: fc.nat(100),
    }),
    fc.record({
      kind: fc.constant('refused' as const),
      at: fc.nat(),
      retryAfterMs: fc.nat(),
      inFlight: fc.nat(100),
    }),
    fc.constant({ kind: 'returned' as const }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 64 }),
      fc.array(event, { maxLength: 300 }),
      (cap, events) => {
        let pace = startPace(cap)
        for (const next of events) {
          const before = pace
          pace = paced(pace, next)
          expect(pace.limit).toBeGreaterThanOrEqual(1)
          expect(pace.limit).toBeLessThanOrEqual(cap)
          expect(Number.isInteger(pace.limit)).toBe(true)
          if (next.kind === 'refused') expect(pace.limit).toBeLessThanOrEqual(before.limit)
        }
      },
    ),
  )
})
