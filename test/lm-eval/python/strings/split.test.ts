import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'
import { PyError, Tuple } from '../../../../src/lm-eval/python/index.ts'

const { join, partition, rpartition, rsplit, split, splitlines } = strings

describe('split', () => {
  it('keeps the rest as it is after the last cut allowed', () => {
    expect(split('  a b  c ', null, 1)).toEqual(['a', 'b  c '])
    expect(rsplit(' a  b c  ', null, 1)).toEqual([' a  b', 'c'])
    expect(split('a b', null, 0)).toEqual(['a b'])
    expect(rsplit('a,b,c', ',', 1)).toEqual(['a,b', 'c'])
  })

  it('cuts from the side it is named after', () => {
    expect(split('aaa', 'aa')).toEqual(['', 'a'])
    expect(rsplit('aaa', 'aa')).toEqual(['a', ''])
  })

  it('gives back the text when joined by the separator', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') })
    fc.assert(
      fc.property(text, fc.constantFrom('a', 'ab', '😀'), fc.nat(3), (whole, separator, limit) => {
        expect(join(separator, split(whole, separator))).toBe(whole)
        expect(join(separator, split(whole, separator, limit))).toBe(whole)
        expect(join(separator, rsplit(whole, separator, limit))).toBe(whole)
        expect(split(whole, separator, limit).length).toBeLessThanOrEqual(limit + 1)
      }),
    )
  })

  it('refuses an empty separator', () => {
    for (const cut of [split, rsplit, partition, rpartition]) {
      expect(() => cut('a', '')).toThrow(expect.objectContaining({ type: 'ValueError' }))
    }
  })
})

describe('splitlines', () => {
  it('ends lines where Python does, and keeps the ends on demand', () => {
    expect(splitlines('a\r\nb\n\rc\x1cd\x85e\u2028')).toEqual(['a', 'b', '', 'c', 'd', 'e'])
    expect(splitlines('a\r\n\nb', true)).toEqual(['a\r\n', '\n', 'b'])
    expect(splitlines('')).toEqual([])
  })
})

describe('partition', () => {
  it('gives a tuple of three, also when the separator is absent', () => {
    expect(partition('a=b=c', '=')).toEqual(new Tuple(['a', '=', 'b=c']))
    expect(rpartition('a=b=c', '=')).toEqual(new Tuple(['a=b', '=', 'c']))
    expect(partition('a', '=')).toEqual(new Tuple(['a', '', '']))
    expect(rpartition('a', '=')).toEqual(new Tuple(['', '', 'a']))
  })
})

describe('join', () => {
  it('refuses items that are no strings, naming the first', () => {
    expect(() => join(', ', ['a', 1n, null])).toThrow(PyError)
    expect(() => join(', ', ['a', 1n, null])).toThrow('item 1: expected str instance, int found')
  })
})
