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

describe('each step of the pace', () => {
  const steady: Pace = { ...startPace(64), phase: 'steady', limit: 10, good: 10 }
  const answer = (pace: Pace, { at = 0, latencyMs = 100, inFlight = pace.limit } = {}) =>
    paced(pace, { kind: 'answered', at, latencyMs, inFlight })

  it('starts from nothing known', () => {
    expect(startPace(64)).toEqual({
      limit: 2,
      why: 'start',
      cap: 64,
      phase: 'slow-start',
      good: 1,
      clean: 0,
      patience: 1,
      episodeUntil: 0,
      restUntil: 0,
      refusals: 0,
      latency: { average: undefined, sum: 0, count: 0, rounds: [] },
    })
    const back = paced({ ...steady, limit: 30 }, { kind: 'returned' })
    expect(back).toEqual({ ...startPace(64), why: 'returned' })
  })

  it('an answer counts from 0.8 of the limit in flight on, and ends a row of refusals', () => {
    expect(answer({ ...steady, clean: 3, refusals: 3 }, { inFlight: 8 })).toMatchObject({
      clean: 4,
      refusals: 0,
    })
    expect(answer({ ...steady, clean: 3 }, { inFlight: 7 }).clean).toBe(3)
    expect(answer({ ...steady, clean: 3, episodeUntil: 9 }, { at: 8 }).clean).toBe(3)
    expect(answer({ ...steady, clean: 3, episodeUntil: 9 }, { at: 9 }).clean).toBe(4)
  })

  it('a limit is good after a whole round, and raised by a twentieth after as many as patience says', () => {
    const unknown = { ...steady, good: 5 }
    expect(answer({ ...unknown, clean: 3 })).toMatchObject({ good: 5, limit: 10 })
    expect(answer({ ...unknown, clean: 9 })).toMatchObject({ good: 10, limit: 11, clean: 0 })
    expect(answer({ ...steady, patience: 2, clean: 9 })).toMatchObject({ limit: 10, clean: 10 })
    expect(answer({ ...steady, patience: 2, clean: 19 })).toMatchObject({ limit: 11, clean: 0 })
    const wide = { ...steady, limit: 40, good: 40, clean: 39 }
    expect(answer(wide)).toMatchObject({ limit: 42, why: 'growth', clean: 0 })
  })

  it('latency is averaged over a round of 16 answers, or of as many as may be in flight', () => {
    const one = answer(steady)
    expect(one.latency).toEqual({ average: 100, sum: 100, count: 1, rounds: [] })
    const two = answer(one, { latencyMs: 270 })
    expect(two.latency).toEqual({ average: 120, sum: 370, count: 2, rounds: [] })
    const latency = { average: 100, sum: 1500, count: 15, rounds: Array<number>(16).fill(7) }
    expect(answer({ ...steady, latency }).latency).toEqual({
      average: 100,
      sum: 0,
      count: 0,
      rounds: [...Array<number>(15).fill(7), 100],
    })
    expect(answer({ ...steady, latency: { ...latency, count: 14 } }).latency.count).toBe(15)
    const wide = { ...steady, limit: 20, good: 20, latency: { ...latency, count: 18 } }
    expect(answer(wide).latency.count).toBe(19)
    expect(answer({ ...wide, latency: { ...latency, count: 19 } }).latency.count).toBe(0)
  })

  it('latency is too high at the end of a round, beyond twice the best and half a second above it', () => {
    const slow = (average: number, best: number, change: Partial<Pace> = {}, count = 15) => {
      const latency = { average, sum: average * count, count, rounds: [best] }
      const pace = { ...steady, clean: 4, patience: 3, ...change, latency }
      return answer(pace, { at: 1000, latencyMs: average })
    }
    expect(slow(2000, 1000).why).toBe('start')
    expect(slow(2001, 1000)).toMatchObject({
      ...{ limit: 7, why: 'latency', good: 7, clean: 0, patience: 6, phase: 'steady' },
      episodeUntil: 1000 + 2 * 2001,
    })
    expect([slow(900, 400).why, slow(901, 400).why]).toEqual(['start', 'latency'])
    expect(slow(5000, 400, {}, 14).why).toBe('start')
    expect(slow(5000, 400, {}, 0).why).toBe('start')
    expect(slow(5000, 400, { limit: 2, good: 2 }).why).not.toBe('latency')
    expect(slow(5000, 400, { limit: 3, good: 3 })).toMatchObject({ limit: 2, why: 'latency' })
  })

  it('an episode of refusals lasts a quarter of a second, two answers, or what the server asks', () => {
    const ends = (average: number | undefined, asked = 0) =>
      paced({ ...steady, latency: { ...steady.latency, average } }, refusal(1000, asked))
        .episodeUntil
    expect([ends(undefined), ends(100), ends(400), ends(400, 5000)]).toEqual([
      1250, 1250, 1800, 6000,
    ])
    expect(ends(400, 300_001)).toBe(301_000)
    const during = { ...steady, episodeUntil: 1000 }
    expect(paced(during, refusal(999)).limit).toBe(10)
    expect(paced(during, refusal(1000)).limit).toBe(7)
  })

  it('a refusal ends the round, and falls to what was good where that is known', () => {
    const used = { ...steady, clean: 5 }
    expect(paced(used, refusal(0))).toMatchObject({ limit: 7, good: 7, clean: 0, patience: 2 })
    expect(paced({ ...used, good: 9 }, refusal(0)).limit).toBe(9)
    expect(paced({ ...used, limit: 2, good: 2 }, refusal(0)).limit).toBe(1)
    expect(paced({ ...used, episodeUntil: 9 }, refusal(0, 0, 4))).toMatchObject({
      limit: 3,
      clean: 0,
    })
    const early = { ...startPace(64), limit: 10, patience: 5 }
    expect(paced(early, refusal(0))).toMatchObject({ patience: 1, phase: 'steady' })
    expect(paced({ ...steady, patience: 16 }, refusal(0)).patience).toBe(16)
  })

  it('the only relay in flight rests up to 64 seconds, not at all the first time', () => {
    const single = { ...steady, limit: 1, good: 1, clean: 5 }
    const rest = (refusals: number) =>
      paced({ ...single, refusals }, refusal(1000)).restUntil - 1000
    expect([0, 1, 2, 7, 8, 9].map(rest)).toEqual([0, 1000, 2000, 64_000, 64_000, 64_000])
    expect(paced(single, refusal(1000))).toMatchObject({ clean: 0, refusals: 1, limit: 1 })
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
