/**
 * Python values in TypeScript, so that `typeof` tells the Python type:
 *
 * | Python | here |
 * |---|---|
 * | `None` | `null` |
 * | `bool` | `boolean` |
 * | `int` | `bigint` |
 * | `float` | `number` |
 * | `str` | `string` (lengths and indices count code points: see `strings.ts`) |
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
