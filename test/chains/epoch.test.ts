import { expect, it } from 'vitest'
import { epochAt, epochCalendars, nextEpoch } from '../../src/chains/index.ts'

it.each([
  ['month', '2026-12', '2027-01-01'],
  ['quarter', '2026-Q4', '2027-01-01'],
  ['half-year', '2026-H2', '2027-01-01'],
  ['year', '2026', '2027-01-01'],
] as const)(
  'the last moment of 2026 is in the %s %s, the next one begins on %s',
  (calendar, name, next) => {
    const last = new Date('2026-12-31T23:59:59.999Z')
    expect(epochAt(calendar, last)).toBe(name)
    expect(nextEpoch(calendar, last).toISOString()).toBe(`${next}T00:00:00.000Z`)
  },
)

it.each(epochCalendars)('each %s ends where the next begins', (calendar) => {
  let time = new Date('2024-01-01T00:00:00.000Z')
  for (let epochs = 0; epochs < 30; epochs++) {
    const next = nextEpoch(calendar, time)
    expect(epochAt(calendar, new Date(next.getTime() - 1))).toBe(epochAt(calendar, time))
    expect(epochAt(calendar, next)).not.toBe(epochAt(calendar, time))
    time = next
  }
})

it('a month below ten is written with two digits', () => {
  expect(epochAt('month', new Date('2026-02-28T12:00:00Z'))).toBe('2026-02')
})
