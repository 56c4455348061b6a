import { PyError } from '../error.ts'
import { type PyValue, Tuple, typeName } from '../values.ts'
import { isSpaceCode, lstrip, rstrip } from './strip.ts'

/**
 * `text.split(separator, maxsplit)`: at most `maxsplit` cuts from the left (-1: all). Without a
 * separator at runs of white space, and then with no empty strings.
 *
 * @throws {PyError} `ValueError` for an empty separator
 */
export function split(text: string, separator: string | null = null, maxsplit = -1): string[] {
  const limit = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  if (separator === null) return splitSpace(text, limit)
  refuseEmpty(separator)
  if (maxsplit < 0) return text.split(separator)
  const parts: string[] = []
  let start = 0
  while (parts.length < limit) {
    const at = text.indexOf(separator, start)
    if (at < 0) break
    parts.push(text.slice(start, at))
    start = at + separator.length
  }
  parts.push(text.slice(start))
  return parts
}

/** `text.rsplit(separator, maxsplit)`: as `split`, cutting from the right. */
export function rsplit(text: string, separator: string | null = null, maxsplit = -1): string[] {
  const limit = maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit
  if (separator === null) return rsplitSpace(text, limit)
  refuseEmpty(separator)
  const parts: string[] = []
  let end = text.length
  while (parts.length < limit && end >= separator.length) {
    const at = text.lastIndexOf(separator, end - separator.length)
    if (at < 0) break
    parts.push(text.slice(at + separator.length, end))
    end = at
  }
  parts.push(text.slice(0, end))
  return parts.reverse()
}

/** Python's line boundaries; a carriage return with a line feed is one. */
const line = /[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/g

/** `text.splitlines(keepends)`: no empty string after a final line break. */
export function splitlines(text: string, keepends = false): string[] {
  const lines = (text.match(line) ?? []).filter((found) => found !== '')
  return keepends ? lines : lines.map((found) => found.replace(lineBreak, ''))
}

const lineBreak = /(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/

/** `text.partition(separator)`: before, separator, after; `(text, '', '')` when it is absent. */
export function partition(text: string, separator: string): Tuple {
  refuseEmpty(separator)
  const at = text.indexOf(separator)
  if (at < 0) return new Tuple([text, '', ''])
  return new Tuple([text.slice(0, at), separator, text.slice(at + separator.length)])
}

/** `text.rpartition(separator)`: at the last one; `('', '', text)` when it is absent. */
export function rpartition(text: string, separator: string): Tuple {
  refuseEmpty(separator)
  const at = text.lastIndexOf(separator)
  if (at < 0) return new Tuple(['', '', text])
  return new Tuple([text.slice(0, at), separator, text.slice(at + separator.length)])
}

/**
 * `separator.join(items)`.
 *
 * @throws {PyError} `TypeError` when an item is not a string
 */
export function join(separator: string, items: readonly PyValue[]): string {
  const other = items.findIndex((item) => typeof item !== 'string')
  if (other >= 0) {
    const found = typeName(items[other] ?? null)
    throw new PyError('TypeError', `sequence item ${other}: expected str instance, ${found} found`)
  }
  return items.join(separator)
}

function splitSpace(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = lstrip(text)
  while (rest !== '' && parts.length < limit) {
    let end = 0
    while (end < rest.length && !isSpaceCode(rest.charCodeAt(end))) end++
    parts.push(rest.slice(0, end))
    rest = lstrip(rest.slice(end))
  }
  if (rest !== '') parts.push(rest)
  return parts
}

function rsplitSpace(text: string, limit: number): string[] {
  const parts: string[] = []
  let rest = rstrip(text)
  while (rest !== '' && parts.length < limit) {
    let start = rest.length
    while (start > 0 && !isSpaceCode(rest.charCodeAt(start - 1))) start--
    parts.push(rest.slice(start))
    rest = rstrip(rest.slice(0, start))
  }
  if (rest !== '') parts.push(rest)
  return parts.reverse()
}

function refuseEmpty(separator: string): void {
  if (separator === '') throw new PyError('ValueError', 'empty separator')
}
