import {
  characterAt,
  dictGet,
  PyError,
  type PyValue,
  repr,
  sliceList,
  sliceString,
  Tuple,
  typeName,
} from '../python/index.ts'
import { isDict, isSequence, itemsOf, kindOf, plain } from './inspect.ts'
import { loopAttribute } from './loop.ts'
import { dictMethods, listMethods, sequenceMethods } from './methods-of-containers.ts'
import { stringMethods } from './methods-of-string.ts'
import { callRoutine, type Routine } from './routine.ts'
import {
  type Arguments,
  Callable,
  Loop,
  Namespace,
  Range,
  Undefined,
  type Value,
} from './values.ts'

/** `owner.name`: an attribute or method, else the item of that name (jinja2's `getattr`). */
export function attributeOf(owner: Value, name: string): Value {
  const method = methodOf(owner, name)
  if (method !== undefined) return method
  if (owner instanceof Undefined) throw owner.error()
  const value = storedAttribute(owner, name)
  return value === undefined ? missing(owner, name) : value
}

function storedAttribute(owner: Value, name: string): Value | undefined {
  if (owner instanceof Namespace) return owner.attributes.get(name)
  if (owner instanceof Loop) return loopAttribute(owner, name)
  return isDict(owner) ? owner.get(name) : undefined
}

/** `owner[key]`: the item, else, for a text, the attribute or method of that name (jinja2's `getitem`). */
export function itemOf(owner: Value, key: Value): Value {
  if (owner instanceof Undefined) throw owner.error()
  const index = plain(key)
  const item = storedItem(owner, index)
  if (item !== undefined) return item
  if (typeof index === 'string' && !isDict(owner)) return attributeOf(owner, index)
  const method = typeof index === 'string' ? methodOf(owner, index) : undefined
  return method ?? missing(owner, index)
}

/** `owner[start:stop:step]`. */
export function sliceOf(owner: Value, bounds: readonly [Value, Value, Value]): Value {
  const [start, stop, step] = bounds.map(sliceBound)
  const range = [start ?? null, stop ?? null, step ?? 1] as const
  const sliced = plain(owner)
  if (typeof sliced === 'string') return sliceString(sliced, ...range)
  if (sliced instanceof Tuple) return new Tuple(sliceList(sliced.items, ...range))
  if (isSequence(sliced)) return sliceList(itemsOf(sliced), ...range)
  throw new PyError('TypeError', `'${typeName(sliced)}' object cannot be sliced`)
}

/** `owner.name(...)`, without making the bound method where it is one. */
export function callAttribute(owner: Value, name: string, given: Arguments<Value>): Value {
  if (typeof owner === 'string') {
    const method = stringMethods.get(name)
    if (method !== undefined) return callRoutine(name, method, owner, given)
  }
  return call(attributeOf(owner, name), given)
}

/** `callee(...)`. */
export function call(callee: Value, given: Arguments<Value>): Value {
  if (callee instanceof Callable) return callee.call(given)
  if (callee instanceof Undefined) throw callee.error()
  throw new PyError('TypeError', `'${kindOf(callee)}' object is not callable`)
}

function storedItem(owner: Value, key: PyValue): PyValue | undefined {
  if (isDict(owner)) {
    const unhashable = typeof key === 'object' && key !== null && !(key instanceof Tuple)
    return unhashable ? undefined : dictGet(owner, key)
  }
  if (typeof key !== 'bigint' && typeof key !== 'boolean') return undefined
  const index = Number(key)
  if (typeof owner === 'string') return characterAt(owner, index)
  if (isSequence(owner)) return itemsOf(owner).at(index)
  return owner instanceof Range ? owner.items.at(index) : undefined
}

function methodOf(owner: Value, name: string): Callable | undefined {
  if (typeof owner === 'string') return bound(stringMethods, owner, name)
  if (isDict(owner)) return bound(dictMethods, owner, name)
  if (owner instanceof Tuple) return bound(sequenceMethods, owner.items, name)
  return isSequence(owner) ? bound(listMethods, itemsOf(owner), name) : undefined
}

function bound<Owner>(
  methods: ReadonlyMap<string, Routine<Owner, Value>>,
  owner: Owner,
  name: string,
): Callable | undefined {
  const method = methods.get(name)
  if (method === undefined) return undefined
  return new Callable((given) => callRoutine(name, method, owner, given))
}

function missing(owner: Value, key: PyValue): Undefined {
  const what = typeof key === 'bigint' || typeof key === 'number' ? 'element' : 'attribute'
  return new Undefined(`'${kindOf(owner)}' object has no ${what} ${repr(key)}`)
}

function sliceBound(bound: Value): number | null {
  const value = plain(bound)
  if (value === null) return null
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  throw new PyError('TypeError', `slice indices must be integers, not ${typeName(value)}`)
}
