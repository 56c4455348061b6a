import { describe, expect, it } from 'vitest'
import { type PyValue, repr } from '../../../src/lm-eval/index.ts'
import {
  contains,
  dictGet,
  dictSet,
  isTrue,
  literalEval,
  Tuple,
} from '../../../src/lm-eval/python/index.ts'

describe('isTrue', () => {
  it.each(['None', 'False', '0', '0.0', '-0.0', "''", '[]', '()', '{}'])('%s is false', (text) => {
    expect(isTrue(literalEval(text))).toBe(false)
  })

  it.each(['True', '-1', '0.1', "' '", '[None]', '(0,)', "{'': 0}"])('%s is true', (text) => {
    expect(isTrue(literalEval(text))).toBe(true)
  })
})

describe('contains', () => {
  it.each([
    ["'hello'", "'ell'", true],
    ["'hello'", "''", true],
    ["'hello'", "'el o'", false],
    ['[1, 2]', '2.0', true],
    ["['a']", "'b'", false],
    ['(None,)', 'None', true],
    ["{'a': 1}", "'a'", true],
    ["{'a': 1}", '1', false],
    ['{1: 2}', 'True', true],
  ])('of %s, %s: %s', (container, item, inside) => {
    expect(contains(literalEval(container), literalEval(item))).toBe(inside)
  })

  it('refuses what Python refuses', () => {
    expect(() => contains('12', 1n)).toThrow('requires a string, not int')
    expect(() => contains(12n, 1n)).toThrow("'int' is not iterable")
    expect(() => contains(null, 1n)).toThrow("'NoneType' is not iterable")
    expect(() => contains(new Map(), [])).toThrow("unhashable type: 'list'")
  })
})

describe('a dict', () => {
  it('has one entry for keys that are equal, under the first of them', () => {
    const dict = new Map<PyValue, PyValue>()
    dictSet(dict, 1n, 'int')
    dictSet(dict, true, 'bool')
    dictSet(dict, new Tuple([1n]), 'tuple')
    dictSet(dict, new Tuple([1]), 'other')
    dictSet(dict, '1', 'str')
    expect(repr(dict)).toBe("{1: 'bool', (1,): 'other', '1': 'str'}")
    expect(dictGet(dict, 1)).toBe('bool')
    expect(dictGet(dict, new Tuple([true]))).toBe('other')
    expect(dictGet(dict, 2n)).toBeUndefined()
    expect(dictGet(dict, null)).toBeUndefined()
  })

  it('refuses keys that hold a list or dict', () => {
    const dict = new Map<PyValue, PyValue>()
    expect(() => dictSet(dict, [], null)).toThrow("unhashable type: 'list'")
    expect(() => dictSet(dict, new Tuple([new Map()]), null)).toThrow("unhashable type: 'dict'")
  })
})
