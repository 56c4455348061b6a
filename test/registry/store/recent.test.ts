import { expect, it } from 'vitest'
import { Recent } from '../../../src/registry/store/recent.ts'

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => String(from + at))

it('keeps the last so many for certain, and never more than twice as many', () => {
  for (const count of [1, 9, 10, 11, 15, 20, 21, 29, 30, 31, 1000]) {
    const recent = new Recent<string>(10)
    const all = keys(0, count)
    for (const key of all) recent.set(key, key)
    const kept = all.toReversed().filter((key) => recent.get(key) === key)
    expect(kept.slice(0, 10)).toEqual(all.slice(-10).toReversed())
    expect(kept.length).toBeLessThanOrEqual(20)
  }
})

it('keeps what is asked for again and again, whatever else comes by', () => {
  const recent = new Recent<string>(10)
  recent.set('now', 'today')
  for (const [at, key] of keys(0, 1000).entries()) {
    recent.set(key, key)
    if (at % 8 === 0) expect(recent.get('now')).toBe('today')
  }
  expect(recent.get('0')).toBeUndefined()
})
