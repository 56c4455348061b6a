import {
  dictGet,
  equals,
  type PyDict,
  PyError,
  type PyValue,
  repr,
  Tuple,
} from '../python/index.ts'
import { plain } from './inspect.ts'
import { type Routine, routine } from './routine.ts'
import { DictView, type Value } from './values.ts'

/** The methods that lists and tuples share. */
export const sequenceMethods: ReadonlyMap<string, Routine<readonly PyValue[], Value>> = new Map([
  [
    'count',
    routine(['value'], (items: readonly PyValue[], given) => {
      const wanted = plain(given.value(0))
      return BigInt(items.filter((item) => equals(item, wanted)).length)
    }),
  ],
  [
    'index',
    routine(['value'], (items: readonly PyValue[], given) => {
      const wanted = plain(given.value(0))
      const index = items.findIndex((item) => equals(item, wanted))
      if (index < 0) throw new PyError('ValueError', `${repr(wanted)} is not in the list`)
      return BigInt(index)
    }),
  ],
])

const growing = new WeakMap<readonly PyValue[], PyValue[]>()

/** Marks a list as made by a template, which may therefore append to it. */
export function ownedList(items: PyValue[]): readonly PyValue[] {
  growing.set(items, items)
  return items
}

/** The methods of `list`. Of those that change it only `append`, and not to the lists of a document. */
export const listMethods: ReadonlyMap<string, Routine<readonly PyValue[], Value>> = new Map([
  ...sequenceMethods,
  [
    'append',
    routine(['object'], (items: readonly PyValue[], given): Value => {
      const list = growing.get(items)
      if (list === undefined) throw new PyError('TypeError', 'a list of the document cannot change')
      list.push(plain(given.value(0)))
      return null
    }),
  ],
])

/** The methods of `dict` that do not change it. */
export const dictMethods: ReadonlyMap<string, Routine<PyDict, Value>> = new Map<
  string,
  Routine<PyDict, Value>
>([
  [
    'get',
    routine(['key', '[default]'], (dict, given) => {
      const found = dictGet(dict, plain(given.value(0)))
      return found === undefined ? given.value(1) : found
    }),
  ],
  ['items', routine([], (dict) => new DictView('dict_items', Array.from(dict, toTuple)))],
  ['keys', routine([], (dict) => new DictView('dict_keys', dict.keys()))],
  ['values', routine([], (dict) => new DictView('dict_values', dict.values()))],
])

function toTuple(entry: readonly PyValue[]): Tuple {
  return new Tuple(entry)
}
