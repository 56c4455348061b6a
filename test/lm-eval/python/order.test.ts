import { describe, expect, it } from 'vitest'
import { isOrdered, literalEval } from '../../../src/lm-eval/python/index.ts'

describe('isOrdered', () => {
  it.each([
    ['1', '2.5'],
    ['False', 'True'],
    ['9007199254740992.0', '9007199254740993'],
    ["'B'", "'a'"],
    ["''", "'a'"],
    ["'\\uffff'", "'\\U0001F600'"],
    ['[1, 2]', '[1, 3]'],
    ['[1.0]', '[1, 0]'],
    ["('a', None)", "('b', 1)"],
    ['[]', '[None]'],
  ])('%s < %s', (smaller, larger) => {
    const [less, more] = [literalEval(smaller), literalEval(larger)]
    expect(isOrdered(less, '<', more)).toBe(true)
    expect(isOrdered(less, '<=', more)).toBe(true)
    expect(isOrdered(less, '>', more)).toBe(false)
    expect(isOrdered(less, '>=', more)).toBe(false)
    expect(isOrdered(more, '>', less)).toBe(true)
    expect(isOrdered(less, '<=', less)).toBe(true)
    expect(isOrdered(less, '<', less)).toBe(false)
  })

  it('is false whatever is asked of NaN', () => {
    expect(isOrdered(Number.NaN, '<', 1n)).toBe(false)
    expect(isOrdered(Number.NaN, '>=', Number.NaN)).toBe(false)
  })

  it.each([
    ['1', "'1'", "'<' not supported between instances of 'int' and 'str'"],
    ['None', 'None', "'NoneType' and 'NoneType'"],
    ['[1]', '(1,)', "'list' and 'tuple'"],
    ['{}', '{}', "'dict' and 'dict'"],
    ["[1, 'a']", '[1, 2]', "'str' and 'int'"],
  ])('refuses to order %s and %s', (left, right, message) => {
    expect(() => isOrdered(literalEval(left), '<', literalEval(right))).toThrow(message)
  })
})
