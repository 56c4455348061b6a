/**
 * Python's arithmetic operators. All throw `PyError`: `TypeError` for types that do not go
 * together, `ZeroDivisionError`, `OverflowError` where an int or result does not fit a float.
 */

import { PyError } from './error.ts'
import {
  floatFloor,
  floatPower,
  floatRatio,
  floatRemainder,
  intFloor,
  intPower,
  intRatio,
  intRemainder,
  intToFloat,
} from './numbers.ts'
import { isList, isNumeric, type PyValue, Tuple, typeName, withoutBool } from './values.ts'

/** Characters or items beyond which repeating is refused, where Python runs out of memory. */
const maxRepeatedLength = 2 ** 28

/** `left + right`: a sum, or strings, lists or tuples joined. */
export function add(left: PyValue, right: PyValue): PyValue {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (isList(left) && isList(right)) return [...left, ...right]
  if (left instanceof Tuple && right instanceof Tuple) {
    return new Tuple([...left.items, ...right.items])
  }
  return combine(left, '+', right, plus)
}

/** `left - right`. */
export function subtract(left: PyValue, right: PyValue): PyValue {
  return combine(left, '-', right, minus)
}

/** `left * right`: a product, or a string, list or tuple repeated. */
export function multiply(left: PyValue, right: PyValue): PyValue {
  return repeat(left, right) ?? repeat(right, left) ?? combine(left, '*', right, times)
}

/** `left / right`: a float, also of two ints. */
export function divide(left: PyValue, right: PyValue): PyValue {
  return combine(left, '/', right, { ints: intRatio, floats: floatRatio })
}

/** `left // right`: rounded down. */
export function floorDivide(left: PyValue, right: PyValue): PyValue {
  return combine(left, '//', right, { ints: intFloor, floats: floatFloor })
}

/** `left % right` of numbers: has the sign of `right`. Formatting by `%` is not supported. */
export function remainder(left: PyValue, right: PyValue): PyValue {
  return combine(left, '%', right, { ints: intRemainder, floats: floatRemainder })
}

/** `left ** right`; a result that is complex in Python is a `ValueError`. */
export function power(left: PyValue, right: PyValue): PyValue {
  return combine(left, '**', right, { ints: intPower, floats: floatPower })
}

/** `-value`. */
export function negate(value: PyValue): PyValue {
  if (isNumeric(value)) return -withoutBool(value)
  throw new PyError('TypeError', `bad operand type for unary -: '${typeName(value)}'`)
}

interface Operation {
  ints(left: bigint, right: bigint): bigint | number
  floats(left: number, right: number): number
}

const plus: Operation = { ints: (a, b) => a + b, floats: (a, b) => a + b }
const minus: Operation = { ints: (a, b) => a - b, floats: (a, b) => a - b }
const times: Operation = { ints: (a, b) => a * b, floats: (a, b) => a * b }

/** Ints stay ints; with a float on either side both become floats. */
function combine(left: PyValue, symbol: string, right: PyValue, operation: Operation): PyValue {
  if (!isNumeric(left) || !isNumeric(right)) {
    const types = `'${typeName(left)}' and '${typeName(right)}'`
    throw new PyError('TypeError', `unsupported operand types for ${symbol}: ${types}`)
  }
  const [one, other] = [withoutBool(left), withoutBool(right)]
  if (typeof one === 'bigint' && typeof other === 'bigint') return operation.ints(one, other)
  return operation.floats(toDouble(one), toDouble(other))
}

function toDouble(value: bigint | number): number {
  return typeof value === 'bigint' ? intToFloat(value) : value
}

/** Undefined unless `value` is a sequence and `count` an int. */
function repeat(value: PyValue, count: PyValue): PyValue | undefined {
  if (typeof count !== 'bigint' && typeof count !== 'boolean') return undefined
  if (typeof value === 'string') return value.repeat(repetitions(count, value.length))
  if (isList(value)) return repeatItems(value, count)
  return value instanceof Tuple ? new Tuple(repeatItems(value.items, count)) : undefined
}

function repeatItems(items: readonly PyValue[], count: bigint | boolean): PyValue[] {
  return Array.from({ length: repetitions(count, items.length) }, () => items).flat()
}

function repetitions(count: bigint | boolean, length: number): number {
  const times = Math.max(0, Number(count))
  if (times * length <= maxRepeatedLength) return times
  throw new PyError('MemoryError', `repeating ${length} items ${count} times takes too much memory`)
}
