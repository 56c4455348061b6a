import { dumpsJson, isList, isOrdered, type PyValue, Tuple } from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { isDict, plain } from '../inspect.ts'
import type { Value } from '../values.ts'

/** jinja2's `tojson`: keys sorted, ASCII only, and without the characters that HTML gives a meaning. */
export function toJson(value: Value, given: BoundArguments): string {
  const options = given.value(0) === null ? {} : { indent: given.int(0) }
  return dumpsJson(withSortedKeys(plain(value)), options).replace(
    /[<>&'\x7f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function withSortedKeys(value: PyValue): PyValue {
  if (value instanceof Tuple) return new Tuple(value.items.map(withSortedKeys))
  if (isDict(value))
    return new Map(
      Array.from(value, ([key, item]): [PyValue, PyValue] => [key, withSortedKeys(item)]).sort(
        ([one], [other]) => (isOrdered(one, '<', other) ? -1 : 1),
      ),
    )
  return isList(value) ? value.map(withSortedKeys) : value
}
