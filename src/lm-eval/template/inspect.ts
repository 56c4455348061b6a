import {
  codePointLength,
  isList,
  isTrue,
  type PyDict,
  PyError,
  type PyValue,
  repr,
  str,
  Tuple,
  typeName,
} from '../python/index.ts'
import {
  DictView,
  isSilent,
  Loop,
  Range,
  Stream,
  TemplateObject,
  Undefined,
  type Value,
} from './values.ts'

/* Python's built-in functions over every value a template can hold. */

/** `type(value).__name__`. */
export function kindOf(value: Value): string {
  return value instanceof TemplateObject ? value.kind : typeName(value)
}

/**
 * The value as plain data, which operators and most functions need.
 * @throws UndefinedError for a missing value
 * @throws PyError `TypeError` for iterators, views, functions and the like
 */
export function plain(value: Value): PyValue {
  if (!(value instanceof TemplateObject)) return value
  if (value instanceof Undefined) throw value.error()
  throw new PyError('TypeError', `a ${value.kind} object cannot be used as a value here`)
}

/**
 * `str(value)`, which is what an output writes.
 * @throws PyError `TypeError` for what Python would print with a memory address
 */
export function printed(value: Value): string {
  if (typeof value === 'string') return value
  if (value instanceof Range) return value.repr
  if (value instanceof DictView) return `${value.kind}(${repr(value.items)})`
  return isSilent(value) ? '' : str(plain(value))
}

/** `bool(value)`. */
export function truth(value: Value): boolean {
  if (!(value instanceof TemplateObject)) return isTrue(value)
  if (isSilent(value)) return false
  if (value instanceof Undefined) throw value.error()
  return value instanceof Range || value instanceof DictView ? value.items.length > 0 : true
}

/** `len(value)`. */
export function lengthOf(value: Value): number {
  if (value instanceof Range || value instanceof DictView || value instanceof Loop)
    return value.items.length
  if (isSilent(value)) return 0
  const sized = plain(value)
  if (typeof sized === 'string') return codePointLength(sized)
  if (isDict(sized)) return sized.size
  if (isSequence(sized)) return itemsOf(sized).length
  throw new PyError('TypeError', `object of type '${typeName(sized)}' has no len()`)
}

/** `iter(value)`; a stream gives each item once. */
export function iterate(value: Value): Iterable<PyValue> {
  if (value instanceof Range || value instanceof DictView || value instanceof Stream)
    return value.items
  if (isSilent(value)) return []
  const iterable = plain(value)
  if (typeof iterable === 'string') return iterable
  if (isDict(iterable)) return iterable.keys()
  if (isSequence(iterable)) return itemsOf(iterable)
  throw new PyError('TypeError', `'${typeName(iterable)}' object is not iterable`)
}

export function isDict(value: Value): value is PyDict {
  return value instanceof Map
}

/** Whether the value is a list or tuple. */
export function isSequence(value: Value): value is readonly PyValue[] | Tuple {
  return value instanceof Tuple || (!(value instanceof TemplateObject) && isList(value))
}

/** The items of a list or tuple. */
export function itemsOf(sequence: readonly PyValue[] | Tuple): readonly PyValue[] {
  return sequence instanceof Tuple ? sequence.items : sequence
}
