import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide, type ReportFacts, turningPoints } from '../../src/trust/index.ts'
import { cast, digest, facts, hour, now, trustWith } from './building.ts'

const hours = (most: number) => fc.integer({ min: -most, max: most })
const time = (offset: number) => new Date(now + offset * hour).toISOString()

const reports = fc.array(
  fc
    .record({
      by: fc.constantFrom(cast.certifierA, cast.certifierA2, cast.certifierB),
      evaluated: hours(30),
      lasts: fc.integer({ min: 1, max: 60 }),
      payload: fc.constantFrom('a', 'b', 'c'),
      log: fc.constantFrom('seen', 'unseen'),
    })
    .map(({ by, evaluated, lasts, payload, log }): ReportFacts => {
      const whole = facts(by).log
      const cosignatures = (log === 'seen' ? whole?.cosignatures : undefined) ?? []
      return facts(by, {
        payload: digest(payload),
        evaluatedAt: time(evaluated),
        validUntil: time(evaluated + lasts),
        log: whole && {
          ...whole,
          cosignatures: cosignatures.map((one) => ({ ...one, time: now + (evaluated + 1) * hour })),
        },
      })
    }),
  { minLength: 1, maxLength: 3 },
)
const policy = fc
  .record({
    skewHours: fc.integer({ min: 0, max: 3 }),
    maxAgeDays: fc.constantFrom(1, 2, 90),
    witnesses: fc.constantFrom(0, 2),
    ends: fc.option(hours(40)),
    revoked: fc.option(hours(40)),
  })
  .map(({ skewHours, maxAgeDays, witnesses, ends, revoked }) =>
    trustWith(
      {
        clockSkewSeconds: skewHours * 3600,
        maxAgeDays,
        log: { required: true, intents: 'optional', witnesses, withinSeconds: 86_400 },
      },
      {
        certifierA: { validTo: ends === null ? null : time(ends) },
        certifierB: {
          revoked: revoked === null ? null : { at: time(revoked), reason: 'retired', note: 'left' },
        },
      },
    ),
  )

it('is where a decision turns: between two of them nothing is decided otherwise', () => {
  let turns = 0
  fc.assert(
    fc.property(policy, reports, (trust, seen) => {
      const points = [...new Set(turningPoints(trust, seen))].toSorted((a, b) => a - b)
      for (const [at, point] of points.entries()) {
        const next = points[at + 1] ?? point + 1000 * hour
        if (next - point < 2) continue
        const [early, late] = [point + 1, next - 1].map((one) => decide(trust, seen, one))
        expect(early).toEqual(late)
        const before = decide(trust, seen, point - 1)
        if (JSON.stringify(before) !== JSON.stringify(early)) turns++
      }
    }),
    { numRuns: 60, seed: 14 },
  )
  expect(turns).toBeGreaterThan(60)
})
