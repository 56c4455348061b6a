import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PyValue, repr } from '../../../src/lm-eval/index.ts'
import {
  add,
  divide,
  equals,
  floorDivide,
  literalEval,
  multiply,
  negate,
  power,
  remainder,
  subtract,
} from '../../../src/lm-eval/python/index.ts'

const operators: Readonly<Record<string, (left: PyValue, right: PyValue) => PyValue>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '//': floorDivide,
  '%': remainder,
  '**': power,
}

function evaluate(left: string, operator: string, right: string): PyValue {
  const operation = operators[operator]
  if (operation === undefined) throw new Error(`no operator ${operator}`)
  return operation(literalEval(left), literalEval(right))
}

describe('arithmetic', () => {
  it.each([
    ['1', '+', '2', '3'],
    ['1', '+', '2.0', '3.0'],
    ['True', '+', 'True', '2'],
    ['9007199254740993', '+', '1', '9007199254740994'],
    ['1', '-', '1.5', '-0.5'],
    ['2', '*', '3', '6'],
    ['4', '/', '2', '2.0'],
    ['0', '/', '-5', '-0.0'],
    ['123456789012345678901', '/', '123456789012345678900', '1.0'],
    ['-100000000000000000000000000', '/', '3', '-3.3333333333333335e+25'],
    ['-7', '//', '2', '-4'],
    ['7', '//', '-2', '-4'],
    ['-7', '//', '2.0', '-4.0'],
    ['-1', '//', '1e300', '-1.0'],
    ['-0.0', '//', '1', '-0.0'],
    ['1', '//', '0.1', '9.0'],
    ['-7', '%', '3', '2'],
    ['7', '%', '-3', '-2'],
    ['-6', '%', '3', '0'],
    ['-7.5', '%', '2', '0.5'],
    ['6.0', '%', '-3', '-0.0'],
    ['2', '**', '100', '1267650600228229401496703205376'],
    ['2', '**', '-1', '0.5'],
    ['(-2)', '**', '3', '-8'],
    ['4', '**', '0.5', '2.0'],
    ['0', '**', '0', '1'],
    ["'a'", '+', "'b'", "'ab'"],
    ['[1]', '+', "['b']", "[1, 'b']"],
    ['(1,)', '+', '(2,)', '(1, 2)'],
    ["'ab'", '*', '3', "'ababab'"],
    ['2', '*', '[1, 2]', '[1, 2, 1, 2]'],
    ['(1,)', '*', 'True', '(1,)'],
    ["'ab'", '*', '-1', "''"],
  ])('%s %s %s is %s', (left, operator, right, result) => {
    expect(repr(evaluate(left, operator, right))).toBe(result)
  })

  it.each([
    ['1', '/', '0', 'ZeroDivisionError'],
    ['1.0', '//', '0', 'ZeroDivisionError'],
    ['1', '//', '0', 'ZeroDivisionError'],
    ['1', '%', 'False', 'ZeroDivisionError'],
    ['1', '%', '0.0', 'ZeroDivisionError'],
    ['0', '**', '-1', 'ZeroDivisionError'],
    ['-1', '**', '0.5', 'ValueError'],
    ['10.0', '**', '400', 'OverflowError'],
    [`1${'0'.repeat(400)}`, '+', '1.0', 'OverflowError'],
    [`1${'0'.repeat(400)}`, '/', '3', 'OverflowError'],
    ['1', '+', "'a'", 'TypeError'],
    ['[1]', '+', '(1,)', 'TypeError'],
    ['None', '*', '2', 'TypeError'],
    ["'a'", '*', '1.0', 'TypeError'],
    ["'a'", '-', "'a'", 'TypeError'],
    ["'%s'", '%', "'a'", 'TypeError'],
    ["'ab'", '*', '1000000000000', 'MemoryError'],
  ])('%s %s %s is refused: %s', (left, operator, right, type) => {
    expect(() => evaluate(left, operator, right)).toThrow(expect.objectContaining({ type }))
  })

  it('puts an int together again from its quotient and remainder', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (left, right) => {
        fc.pre(right !== 0n)
        const rest = remainder(left, right)
        expect(equals(add(multiply(floorDivide(left, right), right), rest), left)).toBe(true)
        expect(rest === 0n || (typeof rest === 'bigint' && rest < 0n === right < 0n)).toBe(true)
      }),
    )
  })

  it('divides ints of any size exactly before it rounds', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.bigInt({ min: 1n, max: 10n ** 200n }), (whole, scale) => {
        const ratio = Math.max(1, whole)
        expect(divide(BigInt(ratio) * scale, scale)).toBe(ratio)
        expect(divide(-BigInt(ratio) * scale, 4n * scale)).toBe(-ratio / 4)
      }),
    )
  })

  it('negates numbers only', () => {
    expect(negate(true)).toBe(-1n)
    expect(negate(0)).toBe(-0)
    expect(() => negate('1')).toThrow("bad operand type for unary -: 'str'")
  })
})
