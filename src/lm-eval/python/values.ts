/**
 * Python values in TypeScript, so that `typeof` tells the Python type:
 *
 * | Python | here |
 * |---|---|
 * | `None` | `null` |
 * | `bool` | `boolean` |
 * | `int` | `bigint` |
 * | `float` | `number` |
 * | `str` | `string` (lengths and indices count code points: see `strings/`) |
 * | `list` | array |
 * | `tuple` | `Tuple` |
 * | `dict` | `Map`, in insertion order |
 */
export type PyValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly PyValue[]
  | Tuple
  | PyDict

export type PyDict = ReadonlyMap<PyValue, PyValue>

/** A Python tuple: prints with round brackets and compares unequal to a list. */
export class Tuple {
  readonly items: readonly PyValue[]

  constructor(items: readonly PyValue[]) {
    this.items = items
  }
}

/** `isinstance(value, list)`; narrows read-only arrays, which `Array.isArray` does not. */
export function isList(value: PyValue): value is readonly PyValue[] {
  return Array.isArray(value)
}

/** What takes part in arithmetic. */
export type PyNumber = bigint | number | boolean

/** Whether a value is an int, float or bool. */
export function isNumeric(value: PyValue): value is PyNumber {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean'
}

/** A bool as the int it is in Python. */
export function withoutBool(value: PyNumber): bigint | number {
  return typeof value === 'boolean' ? BigInt(value) : value
}

/** `type(value).__name__`, for messages. */
export function typeName(value: PyValue): string {
  switch (typeof value) {
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'number':
      return 'float'
    case 'string':
      return 'str'
    case 'object':
      if (value === null) return 'NoneType'
      if (value instanceof Tuple) return 'tuple'
      return isList(value) ? 'list' : 'dict'
  }
}
