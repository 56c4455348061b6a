import { PyError } from './error.ts'
import { maxIntDigits } from './limits.ts'
import { intToFloat } from './numbers.ts'
import { repr } from './repr.ts'
import { strip } from './strings/index.ts'
import { type PyValue, typeName } from './values.ts'

const digits = '\\d+(?:_\\d+)*'
const int = new RegExp(`^[-+]?${digits}$`)
const float = new RegExp(
  `^[-+]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[-+]?${digits})?$`,
  'i',
)
const special = /^([-+]?)(?:(inf|infinity)|nan)$/i

/**
 * Python's `int(value)`: floats are cut towards zero; strings may have white space around, a sign,
 * underscores between digits, and decimal digits of any script.
 *
 * @throws {PyError} `ValueError` for text that is no integer and for NaN, `OverflowError` for
 * infinity, `TypeError` for other types
 */
export function toInt(value: PyValue): bigint {
  switch (typeof value) {
    case 'bigint':
      return value
    case 'boolean':
      return BigInt(value)
    case 'number':
      if (Number.isFinite(value)) return BigInt(Math.trunc(value))
      if (Number.isNaN(value))
        throw new PyError('ValueError', 'cannot convert float NaN to integer')
      throw new PyError('OverflowError', 'cannot convert float infinity to integer')
    case 'string':
      return intFromText(value)
    case 'object':
      throw new PyError('TypeError', `int() does not take a ${typeName(value)}`)
  }
}

/**
 * Python's `float(value)`; strings may be anything `toInt` takes, with fraction and exponent, or
 * `inf`, `infinity`, `nan` in any case.
 *
 * @throws {PyError} `ValueError` for text that is no number, `OverflowError` for too large an int,
 * `TypeError` for other types
 */
export function toFloat(value: PyValue): number {
  switch (typeof value) {
    case 'number':
      return value
    case 'bigint':
      return intToFloat(value)
    case 'boolean':
      return Number(value)
    case 'string':
      return floatFromText(value)
    case 'object':
      throw new PyError('TypeError', `float() does not take a ${typeName(value)}`)
  }
}

function intFromText(text: string): bigint {
  const normal = asciiDigits(strip(text))
  if (!int.test(normal)) throw new PyError('ValueError', `not an integer: ${repr(text)}`)
  const bare = normal.replaceAll('_', '')
  if (bare.replace(/^[-+]/, '').length > maxIntDigits) {
    throw new PyError('ValueError', `an integer has more than ${maxIntDigits} digits`)
  }
  return bare.startsWith('-') ? -BigInt(bare.slice(1)) : BigInt(bare)
}

function floatFromText(text: string): number {
  const normal = asciiDigits(strip(text))
  if (float.test(normal)) return Number(normal.replaceAll('_', ''))
  const [, sign, infinite] = special.exec(normal) ?? []
  if (sign === undefined) throw new PyError('ValueError', `not a number: ${repr(text)}`)
  if (infinite === undefined) return Number.NaN
  return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** Decimal digits of other scripts come in runs of ten, from zero to nine. */
function asciiDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}
