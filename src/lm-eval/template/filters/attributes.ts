import { type PyValue, strings, toInt } from '../../python/index.ts'
import { plain } from '../inspect.ts'
import { itemOf } from '../lookup.ts'
import { Undefined, type Value } from '../values.ts'

/**
 * Reads what the `attribute=` of a filter names from an item: a position, or names and positions with
 * dots between them; `None` is the item itself.
 * @param fallback stands in where the item lacks it, unless `None`
 */
export function attributeReader(
  attribute: Value,
  fallback: Value = null,
): (item: PyValue) => Value {
  const path = pathOf(plain(attribute))
  return (item) => {
    let value: Value = item
    for (const key of path) {
      value = itemOf(value, key)
      if (value instanceof Undefined && fallback !== null) value = fallback
    }
    return value
  }
}

function pathOf(attribute: PyValue): readonly PyValue[] {
  if (attribute === null) return []
  if (typeof attribute !== 'string') return [attribute]
  return attribute.split('.').map((part) => (strings.isdigit(part) ? toInt(part) : part))
}
