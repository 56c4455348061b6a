import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equals, literalEval } from '../../../src/lm-eval/python/index.ts'
import { pyValue } from './py-value.ts'

describe('equals', () => {
  it.each([
    ['1', '1.0', true],
    ['True', '1', true],
    ['True', '1.0', true],
    ['False', '0.0', true],
    ['0.0', '-0.0', true],
    ['9007199254740993', '9007199254740992.0', false],
    ['10', "'10'", false],
    ['None', 'False', false],
    ['None', '0', false],
    ["''", '[]', false],
    ['[1, [True]]', '[1.0, [1]]', true],
    ['[1]', '(1,)', false],
    ['[1]', '[1, 2]', false],
    ['(1, 2)', '(1.0, 2.0)', true],
    ["{'a': 1, 'b': 2}", "{'b': 2.0, 'a': True}", true],
    ["{'a': 1}", "{'b': 1}", false],
    ["{'a': 1}", "{'a': 1, 'b': 2}", false],
    ['{1: None}', '{1.0: None}', true],
    ['{(1, 2): 3}', '{(1.0, 2): 3}', true],
    ['{}', '[]', false],
    ['{}', '()', false],
    ['()', '{}', false],
  ])('%s == %s is %s', (left, right, same) => {
    expect(equals(literalEval(left), literalEval(right))).toBe(same)
    expect(equals(literalEval(right), literalEval(left))).toBe(same)
  })

  it('holds between a value and itself, but for NaN', () => {
    fc.assert(fc.property(pyValue, (value) => equals(value, value)))
    expect(equals(Number.NaN, Number.NaN)).toBe(false)
  })
})
