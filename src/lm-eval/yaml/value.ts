import { IqError } from '../../errors/index.ts'
import type { PyValue } from '../python/index.ts'
import type { FunctionReference } from './function-reference.ts'
import { isFunctionReference } from './function-reference.ts'

/** What a task file can hold: Python's plain values and `!function` references. */
export type YamlValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly YamlValue[]
  | YamlMap
  | FunctionReference

export type YamlMap = ReadonlyMap<YamlValue, YamlValue>

/** A top-level key's value and where it was written, `path:line:column`. */
export interface Field {
  readonly value: YamlValue
  readonly place: string
}

/** The top-level keys of a task file in order of appearance. */
export type Fields = ReadonlyMap<string, Field>

export function isYamlMap(value: YamlValue): value is YamlMap {
  return value instanceof Map
}

export function isYamlList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

/** The fields of a mapping written inside another one; all share its place. */
export function fieldsOf(map: YamlMap, place: string): Fields {
  const fields = new Map<string, Field>()
  for (const [key, value] of map) fields.set(fieldName(key, place), { value, place })
  return fields
}

/** @throws IqError `SUITE` when a key is not text */
export function fieldName(key: YamlValue, place: string): string {
  if (typeof key === 'string') return key
  throw new IqError('SUITE', `${place}: keys must be text, not ${describe(key)}`, {
    next: 'Quote the key: YAML 1.1 reads yes, no, on, off and numbers as values',
  })
}

/** The value as data. @throws IqError `SUITE` where it holds a `!function` */
export function toPyValue(value: YamlValue, place: string): PyValue {
  if (isFunctionReference(value)) {
    throw new IqError('SUITE', `${place}: !function ${value.name} stands where data is expected`)
  }
  if (isYamlList(value)) return value.map((item) => toPyValue(item, place))
  if (!isYamlMap(value)) return value
  return new Map(
    Array.from(value, ([key, item]) => [toPyValue(key, place), toPyValue(item, place)] as const),
  )
}

/** A value's kind in the words of YAML, for messages. */
export function describe(value: YamlValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return `the boolean ${value}`
  if (typeof value === 'bigint' || typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string') return `'${value}'`
  if (isFunctionReference(value)) return `!function ${value.name}`
  return isYamlList(value) ? 'a list' : 'a mapping'
}
