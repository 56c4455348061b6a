import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PyValue, repr } from '../../../src/lm-eval/index.ts'
import { toFloat, toInt } from '../../../src/lm-eval/python/index.ts'

describe('toInt', () => {
  it.each<[PyValue, bigint]>([
    [' 12\n', 12n],
    ['-1_000', -1000n],
    ['+007', 7n],
    ['١٢٣', 123n],
    ['𝟙𝟚', 12n],
    ['\x1f5\u3000', 5n],
    [-3.9, -3n],
    [1e20, 100000000000000000000n],
    [true, 1n],
    [5n, 5n],
  ])('reads %s as %s', (value, int) => {
    expect(toInt(value)).toBe(int)
  })

  it.each<[PyValue, string]>([
    ['', 'ValueError'],
    ['12.0', 'ValueError'],
    ['1__0', 'ValueError'],
    ['_1', 'ValueError'],
    ['- 1', 'ValueError'],
    ['0x10', 'ValueError'],
    ['²', 'ValueError'],
    ['9'.repeat(4301), 'ValueError'],
    [Number.NaN, 'ValueError'],
    [Number.POSITIVE_INFINITY, 'OverflowError'],
    [null, 'TypeError'],
    [[], 'TypeError'],
  ])('refuses %s: %s', (value, type) => {
    expect(() => toInt(value)).toThrow(expect.objectContaining({ type }))
  })
})

describe('toFloat', () => {
  it.each<[PyValue, number]>([
    [' 1.5 ', 1.5],
    ['1_0.5e-1', 1.05],
    ['.5', 0.5],
    ['5.', 5],
    ['-INFINITY', Number.NEGATIVE_INFINITY],
    ['+inf', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ['-0', -0],
    ['1e400', Number.POSITIVE_INFINITY],
    ['٣.١', 3.1],
    [false, 0],
    [3n, 3],
    [2.5, 2.5],
  ])('reads %s as %s', (value, float) => {
    expect(toFloat(value)).toBe(float)
  })

  it.each<[PyValue, string]>([
    ['', 'ValueError'],
    ['.', 'ValueError'],
    ['1_.5', 'ValueError'],
    ['0x1', 'ValueError'],
    ['1e', 'ValueError'],
    [10n ** 400n, 'OverflowError'],
    [null, 'TypeError'],
  ])('refuses %s: %s', (value, type) => {
    expect(() => toFloat(value)).toThrow(expect.objectContaining({ type }))
  })

  it('reads back every float and int that repr prints', () => {
    fc.assert(fc.property(fc.double(), (float) => Object.is(toFloat(repr(float)), float)))
    fc.assert(fc.property(fc.bigInt(), (int) => toInt(repr(int)) === int))
  })
})
