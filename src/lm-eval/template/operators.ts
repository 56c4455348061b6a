import {
  add,
  contains,
  divide,
  equals,
  floorDivide,
  isOrdered,
  multiply,
  negate,
  power,
  remainder,
  subtract,
} from '../python/index.ts'
import { formatPercent } from './format-percent.ts'
import { iterate, plain, printed } from './inspect.ts'
import type { BinaryOperator, Comparison } from './syntax.ts'
import { DictView, isSilent, Range, Stream, type Value } from './values.ts'

/** The binary operators, over all values. A missing value is an error in each of them. */
export const binaryOperators: Readonly<
  Record<BinaryOperator, (left: Value, right: Value) => Value>
> = {
  '+': (left, right) => add(plain(left), plain(right)),
  '-': (left, right) => subtract(plain(left), plain(right)),
  '*': (left, right) => multiply(plain(left), plain(right)),
  '/': (left, right) => divide(plain(left), plain(right)),
  '//': (left, right) => floorDivide(plain(left), plain(right)),
  '%': (left, right) =>
    typeof left === 'string' ? formatPercent(left, right) : remainder(plain(left), plain(right)),
  '**': (left, right) => power(plain(left), plain(right)),
  '~': (left, right) => printed(left) + printed(right),
}

/** `-value`. */
export function negative(value: Value): Value {
  return negate(plain(value))
}

/** `+value`: the number itself, and `True` as 1. */
export function positive(value: Value): Value {
  return negate(negate(plain(value)))
}

export const comparisons: Readonly<Record<Comparison, (left: Value, right: Value) => boolean>> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': (left, right) => isOrdered(plain(left), '<', plain(right)),
  '<=': (left, right) => isOrdered(plain(left), '<=', plain(right)),
  '>': (left, right) => isOrdered(plain(left), '>', plain(right)),
  '>=': (left, right) => isOrdered(plain(left), '>=', plain(right)),
  in: isIn,
  'not in': (left, right) => !isIn(left, right),
}

/** `left == right`. */
function isEqual(left: Value, right: Value): boolean {
  if (isSilent(left) || isSilent(right)) return isSilent(left) && isSilent(right)
  return equals(plain(left), plain(right))
}

/** `item in container`. */
export function isIn(item: Value, container: Value): boolean {
  const wanted = plain(item)
  if (container instanceof Range || container instanceof DictView || container instanceof Stream) {
    for (const one of iterate(container)) if (equals(one, wanted)) return true
    return false
  }
  return contains(plain(container), wanted)
}
