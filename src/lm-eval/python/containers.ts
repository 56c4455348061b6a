import { equals, storedKey } from './equals.ts'
import { PyError } from './error.ts'
import { isList, type PyDict, type PyValue, Tuple, typeName } from './values.ts'

/** `bool(value)`: false for None, False, zero and whatever is empty. */
export function isTrue(value: PyValue): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'bigint':
      return value !== 0n
    case 'number':
      return value !== 0
    case 'string':
      return value !== ''
    case 'object':
      if (value === null) return false
      if (value instanceof Tuple) return value.items.length > 0
      return isList(value) ? value.length > 0 : value.size > 0
  }
}

/**
 * `item in container`: a part of a string, an item of a list or tuple, a key of a dict.
 *
 * @throws {PyError} `TypeError` for another container, or when a string is asked for a non-string
 */
export function contains(container: PyValue, item: PyValue): boolean {
  if (typeof container === 'string') {
    if (typeof item === 'string') return container.includes(item)
    throw new PyError('TypeError', `'in <string>' requires a string, not ${typeName(item)}`)
  }
  if (typeof container !== 'object' || container === null) {
    throw new PyError('TypeError', `'${typeName(container)}' is not iterable`)
  }
  if (container instanceof Tuple) return container.items.some((one) => equals(one, item))
  if (isList(container)) return container.some((one) => equals(one, item))
  requireHashable(item)
  return storedKey(container, item) !== undefined
}

/** `dict[key]`, undefined when absent. Equal keys of different types are one: `1`, `1.0`, `True`. */
export function dictGet(dict: PyDict, key: PyValue): PyValue | undefined {
  const stored = storedKey(dict, key)
  return stored === undefined ? undefined : dict.get(stored)
}

/**
 * `dict[key] = value`: an equal key that is there already stays and gets the new value.
 *
 * @throws {PyError} `TypeError` when the key is, or holds, a list or dict
 */
export function dictSet(dict: Map<PyValue, PyValue>, key: PyValue, value: PyValue): void {
  requireHashable(key)
  dict.set(storedKey(dict, key) ?? key, value)
}

function requireHashable(key: PyValue): void {
  if (typeof key !== 'object' || key === null) return
  if (!(key instanceof Tuple)) throw new PyError('TypeError', `unhashable type: '${typeName(key)}'`)
  for (const item of key.items) requireHashable(item)
}
