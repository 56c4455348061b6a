import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PositionSet } from '../../../src/run/ask/position-set.ts'

it('holds what a set of numbers holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99)), (positions) => {
      const set = new PositionSet(100, positions)
      const model = new Set(positions)
      expect(set.size).toBe(model.size)
      for (let position = 0; position < 100; position++) {
        expect(set.has(position)).toBe(model.has(position))
      }
    }),
  )
})
