import type { PyDict, PyValue } from './python/index.ts'

/** `isinstance(value, dict)`. */
export function isDict(value: PyValue | undefined): value is PyDict {
  return value instanceof Map
}
