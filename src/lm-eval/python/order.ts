import { equals } from './equals.ts'
import { PyError } from './error.ts'
import { isList, isNumeric, type PyValue, Tuple, typeName, withoutBool } from './values.ts'

export type Ordering = '<' | '<=' | '>' | '>='

/**
 * Python's `left < right` and its kin: numbers by value, strings by code point, lists and tuples by
 * their first difference.
 *
 * @throws {PyError} `TypeError` for values that have no order
 */
export function isOrdered(left: PyValue, ordering: Ordering, right: PyValue): boolean {
  if (isNumeric(left) && isNumeric(right)) {
    return holds(withoutBool(left), ordering, withoutBool(right))
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return holds(compareStrings(left, right), ordering, 0)
  }
  if (left instanceof Tuple && right instanceof Tuple) {
    return areOrdered(left.items, ordering, right.items)
  }
  if (isList(left) && isList(right)) return areOrdered(left, ordering, right)
  const types = `'${typeName(left)}' and '${typeName(right)}'`
  throw new PyError('TypeError', `'${ordering}' not supported between instances of ${types}`)
}

function areOrdered(
  left: readonly PyValue[],
  ordering: Ordering,
  right: readonly PyValue[],
): boolean {
  for (const [at, one] of left.entries()) {
    const other = right[at]
    if (other === undefined) break
    if (!equals(one, other)) return isOrdered(one, ordering, other)
  }
  return holds(left.length, ordering, right.length)
}

function holds(left: bigint | number, ordering: Ordering, right: bigint | number): boolean {
  switch (ordering) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

/** By code point: negative, zero or positive. UTF-16 order differs: surrogates sort below U+E000-U+FFFF. */
export function compareStrings(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length)
  for (let at = 0; at < shorter; at++) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)]
    if (one !== other) return aboveBmp(one) - aboveBmp(other)
  }
  return left.length - right.length
}

function aboveBmp(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
