import {
  isList,
  isNumeric,
  type PyDict,
  type PyNumber,
  type PyValue,
  Tuple,
  withoutBool,
} from './values.ts'

/**
 * Python's `left == right`: `1 == 1.0 == True`, exact between int and float of any size; dicts
 * regardless of order; a tuple never equals a list. NaN equals nothing, also inside a list, where
 * Python lets one and the same NaN object equal itself.
 */
export function equals(left: PyValue, right: PyValue): boolean {
  if (isNumeric(left)) return isNumeric(right) && sameNumber(left, right)
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return false
  if (left === null || right === null) return false
  if (isList(left)) return isList(right) && sameItems(left, right)
  if (left instanceof Tuple) return right instanceof Tuple && sameItems(left.items, right.items)
  return !isList(right) && !(right instanceof Tuple) && sameEntries(left, right)
}

/** The key of `dict` that equals `key`, which may be of another type: `1` finds `True`. */
export function storedKey(dict: PyDict, key: PyValue): PyValue | undefined {
  if (dict.has(key)) return key
  if (!isNumeric(key) && !(key instanceof Tuple)) return undefined
  for (const stored of dict.keys()) if (equals(stored, key)) return stored
  return undefined
}

function sameNumber(left: PyNumber, right: PyNumber): boolean {
  if (typeof left === typeof right) return left === right
  const [one, other] = [withoutBool(left), withoutBool(right)]
  return one <= other && one >= other
}

function sameItems(left: readonly PyValue[], right: readonly PyValue[]): boolean {
  return left.length === right.length && left.every((item, at) => equals(item, right[at] ?? null))
}

function sameEntries(left: PyDict, right: PyDict): boolean {
  if (left.size !== right.size) return false
  for (const [key, value] of left) {
    const other = storedKey(right, key)
    if (other === undefined || !equals(value, right.get(other) ?? null)) return false
  }
  return true
}
