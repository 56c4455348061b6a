import { PyError, type PyValue, repr, toFloat, toInt, typeName } from '../python/index.ts'
import { fixedPoint } from './fixed-point.ts'

/** How a number is written, by `%` formatting and by `str.format` alike. */
export interface NumberFormat {
  /** `''` as `str` does, `d i u` whole, `x X o b` in another base, `f F` with a fixed number of fraction digits, `%` as percentage. */
  readonly type: string
  /** Put before numbers that are not negative. */
  readonly plus: string
  /** Fraction digits; 6 when left out. */
  readonly precision: number | undefined
  /** Put between groups of three digits. */
  readonly separator: string
}

const bases: Readonly<Record<string, number>> = { x: 16, X: 16, o: 8, b: 2 }

/**
 * Writes a number; sign and digits apart, because zeros may be filled in between.
 * @throws PyError `ValueError` for another type of format, `TypeError` for a value that is no number
 */
export function formatNumber(
  value: PyValue,
  format: NumberFormat,
): { readonly sign: string; readonly digits: string } {
  if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new PyError('TypeError', `a number is required, not ${typeName(value)}`)
  const written = digitsOf(value, format)
  const negative = written.startsWith('-')
  const [whole = '', ...fraction] = (negative ? written.slice(1) : written).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, format.separator)
  return { sign: negative ? '-' : format.plus, digits: [grouped, ...fraction].join('.') }
}

function digitsOf(value: bigint | number | boolean, format: NumberFormat): string {
  const { type, precision = 6 } = format
  switch (type) {
    case '':
      if (typeof value !== 'number') return toInt(value).toString()
      if (format.precision === undefined) return repr(value)
      throw new PyError('ValueError', 'a precision without a format code is not supported')
    case 'd':
    case 'i':
    case 'u':
      return toInt(value).toString()
    case 'x':
    case 'o':
    case 'b':
      return toInt(value).toString(bases[type])
    case 'X':
      return toInt(value).toString(16).toUpperCase()
    case 'f':
      return fixedPoint(toFloat(value), precision)
    case 'F':
      return fixedPoint(toFloat(value), precision).toUpperCase()
    case '%':
      return `${fixedPoint(toFloat(value) * 100, precision)}%`
    default:
      throw new PyError('ValueError', `the format code '${type}' is not supported`)
  }
}
