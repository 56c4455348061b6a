import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchesOf } from '../../src/answer/matches.ts'

it('finds what matchAll finds, one text after the other, also where nothing is matched', () => {
  const patterns = [/a+b?/gu, /(?<=a)b|(?<rest>\s)/gu, /x*/gu, /(?:)/gu, /$/gmu, /[^a]{0,2}/gv]
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'x', ' ', '\n', '😀', '\ud83d'),
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      for (const pattern of patterns) {
        for (const one of texts) {
          expect(matchesOf(pattern, one)).toEqual([...one.matchAll(pattern)])
          expect(pattern.lastIndex).toBe(0)
        }
      }
    }),
  )
})
