import { IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import {
  describe,
  type FunctionReference,
  isFunctionReference,
  isYamlList,
  isYamlMap,
  toPyValue,
  type YamlMap,
  type YamlValue,
} from '../yaml/index.ts'

/** Turns a YAML value into a typed one; `where` is `path:line:column: key`. @throws IqError `SUITE` */
export type Reader<T> = (value: YamlValue, where: string) => T

export function refuse(where: string, message: string, next?: string): never {
  throw new IqError('SUITE', `${where} ${message}`, next === undefined ? {} : { next })
}

export const text: Reader<string> = (value, where) =>
  typeof value === 'string' ? value : refuse(where, `must be text, not ${describe(value)}`)

export const boolean: Reader<boolean> = (value, where) =>
  typeof value === 'boolean'
    ? value
    : refuse(where, `must be true or false, not ${describe(value)}`)

/** A whole number from `least` upward. */
export function integer(least: number): Reader<number> {
  return (value, where) => {
    const number = typeof value === 'bigint' ? Number(value) : Number.NaN
    if (Number.isSafeInteger(number) && number >= least) return number
    return refuse(where, `must be a whole number from ${least}, not ${describe(value)}`)
  }
}

export const mapping: Reader<YamlMap> = (value, where) =>
  isYamlMap(value) ? value : refuse(where, `must be a mapping, not ${describe(value)}`)

export const list: Reader<readonly YamlValue[]> = (value, where) =>
  isYamlList(value) ? value : refuse(where, `must be a list, not ${describe(value)}`)

export const functionReference: Reader<FunctionReference> = (value, where) =>
  isFunctionReference(value) ? value : refuse(where, `must be a !function, not ${describe(value)}`)

/** A mapping of plain data. */
export const dict: Reader<PyDict> = (value, where) => {
  const data: PyValue = toPyValue(mapping(value, where), where)
  return data instanceof Map ? data : new Map()
}

/** One text or a list of texts. */
export const texts: Reader<readonly string[]> = (value, where) =>
  isYamlList(value)
    ? value.map((item, index) => text(item, `${where}[${index}]`))
    : [text(value, where)]

/** YAML's null counts as absent, as Python's None does. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, where) => (value === null ? undefined : read(value, where))
}

/** One of a closed set of words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, where) => {
    const word = words.find((candidate) => candidate === value)
    return word ?? refuse(where, `must be one of ${words.join(', ')}, not ${describe(value)}`)
  }
}
