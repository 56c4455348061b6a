import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength } from '../../../src/lm-eval/index.ts'
import { characterAt, sliceList, sliceString } from '../../../src/lm-eval/python/index.ts'

const bound = fc.option(fc.integer({ min: -8, max: 8 }))
const step = fc.integer({ min: -4, max: 4 }).filter((size) => size !== 0)

describe('slices', () => {
  it('take the same places from a string as from the list of its characters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀') })
    fc.assert(
      fc.property(text, bound, bound, step, (whole, start, stop, by) => {
        const characters = Array.from(whole)
        expect(sliceString(whole, start, stop, by)).toBe(
          sliceList(characters, start, stop, by).join(''),
        )
      }),
    )
  })

  it('walk backwards with a negative step, and run over neither end', () => {
    const digits = [0, 1, 2, 3, 4]
    expect(sliceList(digits, null, null, -2)).toEqual([4, 2, 0])
    expect(sliceList(digits, 3, 0, -1)).toEqual([3, 2, 1])
    expect(sliceList(digits, 99, -99, -1)).toEqual([4, 3, 2, 1, 0])
    expect(sliceList(digits, -2, 99, 1)).toEqual([3, 4])
    expect(sliceList(digits, 1, 4, 2)).toEqual([1, 3])
    expect(sliceList(digits, 4, 1)).toEqual([])
  })

  it('refuse a step of zero', () => {
    expect(() => sliceList([1], null, null, 0)).toThrow('slice step cannot be zero')
    expect(() => sliceString('a', null, null, 0)).toThrow('slice step cannot be zero')
  })
})

it('counts lengths and positions in code points', () => {
  expect(codePointLength('e\u0301😀')).toBe(3)
  expect(codePointLength('\ud83d')).toBe(1)
  expect(characterAt('a😀b', -1)).toBe('b')
  expect(characterAt('a😀b', 1)).toBe('😀')
  expect(characterAt('a😀b', 3)).toBeUndefined()
})
