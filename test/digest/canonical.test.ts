import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, parseStrictJson } from '../../src/digest/index.ts'
import { describeVectors, vector } from './vectors.ts'

describe('canonical bytes', () => {
  it('do not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonicalBytes(reversed)).toEqual(canonicalBytes({ ...object }))
      }),
    )
  })

  it('are read back as the same value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()))),
        (value) => {
          const again = parseStrictJson(canonicalBytes(value))
          expect(canonicalBytes(again)).toEqual(canonicalBytes(value))
        },
      ),
    )
  })

  it.each([
    ['a missing value', { a: undefined }, '$.a'],
    ['a missing element', [1, undefined], '$[1]'],
    ['a bigint', { n: 1n }, '$.n'],
    ['NaN', [Number.NaN], '$[0]'],
    ['a Map', new Map([['a', 1]]), '$'],
    ['a Date', { at: new Date(0) }, '$.at'],
    ['a function', () => 1, '$'],
  ])('refuse %s instead of dropping it', (_, value, place) => {
    expect(() => canonicalBytes(value)).toThrow(`${place} is not a JSON value`)
  })

  it('refuse a lone surrogate', () => {
    expect(() => canonicalBytes(['\ud800'])).toThrow()
  })

  describeVectors('in published vectors', () => {
    it.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])(
      'are those of RFC 8785 for %s',
      (name) => {
        const input = parseStrictJson(vector(`json-canonicalization/testdata/input/${name}.json`))
        const hex = vector(`json-canonicalization/testdata/outhex/${name}.txt`).toString()
        expect(canonicalBytes(input).toString('hex')).toBe(hex.replace(/\s/gu, ''))
      },
    )
  })
})
