import { isList, type PyDict, type PyValue, Tuple } from './values.ts'

/** Python's `str(value)`: a string is itself, everything else prints as `repr`. */
export function str(value: PyValue): string {
  return typeof value === 'string' ? value : repr(value)
}

/**
 * Python's `repr(value)`.
 *
 * Characters that the JavaScript engine's Unicode version knows but Python's does not (3.11: Unicode
 * 14) print as themselves here, where Python escapes them.
 */
export function repr(value: PyValue): string {
  switch (typeof value) {
    case 'string':
      return reprString(value)
    case 'number':
      return reprFloat(value)
    case 'bigint':
      return value.toString()
    case 'boolean':
      return value ? 'True' : 'False'
    case 'object':
      if (value === null) return 'None'
      if (value instanceof Tuple) return reprTuple(value)
      return isList(value) ? `[${value.map(repr).join(', ')}]` : reprDict(value)
  }
}

/** `repr` of a float: the shortest digits that read back, with an exponent below 1e-4 and from 1e16. */
export function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const size = Math.abs(value)
  if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : `${value}`
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
}

function reprTuple({ items }: Tuple): string {
  return items.length === 1 ? `(${items.map(repr).join()},)` : `(${items.map(repr).join(', ')})`
}

function reprDict(dict: PyDict): string {
  const entries = Array.from(dict, ([key, value]) => `${repr(key)}: ${repr(value)}`)
  return `{${entries.join(', ')}}`
}

/** All but the space that `str.isprintable` refuses, and the backslash. */
const needsEscape = /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

/** Printable ASCII without quotes and backslashes, which needs no further look. */
const plain = /^[ !#-&(-[\]-~]*$/

function reprString(text: string): string {
  if (plain.test(text)) return `'${text}'`
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replace(needsEscape, escapeCharacter)
  return `${quote}${quote === "'" ? escaped.replaceAll("'", "\\'") : escaped}${quote}`
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
