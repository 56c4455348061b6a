import { expect, it } from 'vitest'
import { isWithin, spanAround } from '../../src/registry/span.ts'

it('reaches from turning point to turning point, neither of which belongs to it', () => {
  const span = spanAround(50, [90, 10, 40, 60])
  expect([40, 41, 50, 59, 60].map((time) => isWithin(span, time))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

it('is the moment alone at a turning point', () => {
  const span = spanAround(50, [10, 50, 90])
  expect([49, 50, 51].map((time) => isWithin(span, time))).toEqual([false, true, false])
})

it('has no end where nothing turns', () => {
  expect(isWithin(spanAround(50, []), Number.MAX_SAFE_INTEGER)).toBe(true)
})
