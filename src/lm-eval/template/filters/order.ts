import {
  contains,
  dictSet,
  isOrdered,
  PyError,
  type PyValue,
  strings,
  Tuple,
} from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { isDict, iterate, kindOf, plain } from '../inspect.ts'
import { type Routine, routine } from '../routine.ts'
import { Stream, Undefined, type Value } from '../values.ts'
import { attributeReader } from './attributes.ts'

type Filter = Routine<Value, Value>

/** The filters that compare items; like jinja2's they ignore case unless told otherwise. */
export const orderFilters: readonly (readonly [string, Filter])[] = [
  ['sort', routine(['[reverse]', '[case_sensitive]', '[attribute]'], sort)],
  [
    'unique',
    routine(
      ['[case_sensitive]', '[attribute]'],
      (value, given) => new Stream(unique(value, given)),
    ),
  ],
  ['min', routine(['[case_sensitive]', '[attribute]'], (value, given) => best(value, given, '<'))],
  ['max', routine(['[case_sensitive]', '[attribute]'], (value, given) => best(value, given, '>'))],
  ['dictsort', routine(['[case_sensitive]', '[by]', '[reverse]'], dictsort)],
]

type Key = (item: PyValue) => PyValue

function keyReader(attribute: Value, caseSensitive: boolean): Key {
  const read = attributeReader(attribute)
  return (item) => {
    const key = plain(read(item))
    return typeof key === 'string' && !caseSensitive ? strings.lower(key) : key
  }
}

function sort(value: Value, given: BoundArguments): PyValue {
  const attribute = plain(given.value(2))
  const attributes = typeof attribute === 'string' ? attribute.split(',') : [attribute]
  const keys = attributes.map((name) => keyReader(name, given.flag(1)))
  return sorted([...iterate(value)], (item) => keys.map((key) => key(item)), given.flag(0))
}

/** Python's `sorted`: stable in both directions. */
function sorted(items: readonly PyValue[], key: Key, reverse: boolean): readonly PyValue[] {
  const [before, after] = reverse ? [1, -1] : [-1, 1]
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((one, other) => {
      if (isOrdered(one.key, '<', other.key)) return before
      return isOrdered(other.key, '<', one.key) ? after : 0
    })
    .map(({ item }) => item)
}

function* unique(value: Value, given: BoundArguments): Generator<PyValue> {
  const key = keyReader(given.value(1), given.flag(0))
  const seen = new Map<PyValue, PyValue>()
  for (const item of iterate(value)) {
    const itemKey = key(item)
    if (contains(seen, itemKey)) continue
    dictSet(seen, itemKey, null)
    yield item
  }
}

/** The first of the items that no other one comes before. */
function best(value: Value, given: BoundArguments, ordering: '<' | '>'): Value {
  const key = keyReader(given.value(1), given.flag(0))
  let found: { readonly item: PyValue; readonly key: PyValue } | undefined
  for (const item of iterate(value)) {
    const candidate = { item, key: key(item) }
    if (found === undefined || isOrdered(candidate.key, ordering, found.key)) found = candidate
  }
  return found === undefined
    ? new Undefined('there is no item to take, the sequence is empty')
    : found.item
}

function dictsort(value: Value, given: BoundArguments): PyValue {
  if (!isDict(value)) throw new PyError('TypeError', `dictsort takes a dict, not ${kindOf(value)}`)
  const by = given.text(1, 'key')
  if (by !== 'key' && by !== 'value')
    throw new PyError('ValueError', `dictsort sorts by key or value, not by '${by}'`)
  const key = keyReader(by === 'key' ? 0n : 1n, given.flag(0))
  const entries = Array.from(value, (entry) => new Tuple(entry))
  return sorted(entries, key, given.flag(2))
}
