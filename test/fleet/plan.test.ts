import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../src/fleet/plan/chance.ts'
import { occasionOf, type PlannedNode } from '../../src/fleet/plan/occasions.ts'
import { namedId } from '../../src/fleet/queue/index.ts'

const dayMs = 24 * 3600 * 1000
const now = new Date('2026-11-28T10:00:00Z')
const node = (more: Partial<PlannedNode> = {}): PlannedNode => ({
  ...{ id: '1', leadDays: 14, covertDays: null, validUntil: new Date(now.getTime() + 90 * dayMs) },
  ...more,
})

describe('the schedule of a fleet', () => {
  it('renews a certificate in the first half of its lead, never before and never after', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 60 }),
        (id, secret, leadDays) => {
          const validUntil = new Date(now.getTime() + 90 * dayMs)
          const left = (time: Date) => (validUntil.getTime() - time.getTime()) / dayMs
          let due: Date | undefined
          for (let day = 0; due === undefined && day < 90; day++) {
            const at = new Date(now.getTime() + day * dayMs)
            due = occasionOf(node({ id, leadDays, validUntil }), at, secret)?.due
          }
          expect(due).toBeDefined()
          expect(left(due ?? now)).toBeGreaterThanOrEqual(leadDays / 2)
          expect(left(due ?? now)).toBeLessThanOrEqual(leadDays)
        },
      ),
      { seed: 1, numRuns: 100 },
    )
  })

  it('says the same whenever it is asked, and names each occasion once', () => {
    const late = node({ validUntil: new Date(now.getTime() + 3 * dayMs) })
    const first = occasionOf(late, now, 'secret')
    expect(first).toMatchObject({ kind: 'renewal' })
    expect(occasionOf(late, new Date(now.getTime() + 5000), 'secret')).toEqual(first)
    expect(namedId('exam', '1', first?.name ?? '')).toBe(namedId('exam', '1', first?.name ?? ''))
    expect(namedId('exam', '1', 'a')).not.toBe(namedId('exam', '1', 'b'))
    expect(namedId('exam', '1', 'a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/u,
    )
  })

  it('tests unannounced as often as it is told, at all hours, and whatever came before', () => {
    const validUntil = new Date(now.getTime() + 4000 * dayMs)
    const days: number[] = []
    const hours = new Set<number>()
    for (let day = 0; day < 3000; day++) {
      const at = new Date(Math.floor(now.getTime() / dayMs) * dayMs + day * dayMs)
      const occasion = occasionOf(node({ covertDays: 30, validUntil }), at, 'secret')
      if (occasion === undefined) continue
      days.push(day)
      hours.add(occasion.due.getUTCHours())
      expect(occasion.due.getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
      expect(occasion.due.getTime() - at.getTime()).toBeLessThan(dayMs)
    }
    expect(days.length).toBeGreaterThan(75)
    expect(days.length).toBeLessThan(125)
    expect(hours.size).toBeGreaterThan(20)
    const next = days.filter((day, at) => at > 0 && day - (days[at - 1] ?? 0) <= 7).length
    expect(next / days.length, '7 days: 1 - exp(-7 / 30) = 0.21').toBeGreaterThan(0.1)
  })

  it('cannot be told before without its secret', () => {
    const mine = Array.from({ length: 50 }, (_, at) => chance('a', at))
    const guessed = Array.from({ length: 50 }, (_, at) => chance('b', at))
    expect(mine.every((one) => one >= 0 && one < 1)).toBe(true)
    expect(mine.filter((one, at) => one === guessed[at])).toEqual([])
  })

  it('lets nodes rest that have no certificate, or were to have no further test', () => {
    expect(occasionOf(node({ validUntil: null, covertDays: 1 }), now, 's')).toBeUndefined()
    expect(occasionOf(node(), now, 's')).toBeUndefined()
  })
})
