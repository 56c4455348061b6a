import { codePointLength, PyError, type PyValue, repr, str, strings } from '../python/index.ts'
import { formatNumber } from './format-number.ts'
import { plain, printed } from './inspect.ts'
import type { Value } from './values.ts'

const field = /\{\{|\}\}|\{(?<name>\w*)(?:!(?<conversion>[rs]))?(?::(?<spec>[^{}]*))?\}|[{}]/gu
const specification =
  /^(?:(?<fill>.)??(?<align>[<>=^]))?(?<sign>[-+ ]?)(?<zero>0?)(?<width>\d*)(?<separator>[,_]?)(?:\.(?<precision>\d+))?(?<type>[a-zA-Z%]?)$/su

/**
 * Python's `text.format(...)` with plain fields: `{}`, `{0}`, `{name}`, `!r`, `!s`, and for strings
 * and numbers fill, alignment, sign, width, grouping, precision and `s d f F % x X o b`.
 * @throws PyError where Python raises, and for fields that look into their argument (`{0.name}`)
 */
export function formatBraces(
  text: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): string {
  let automatic = 0
  return text.replace(field, (found, ...rest) => {
    if (found === '{{' || found === '}}') return found.charAt(0)
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1)
    const { name, conversion, spec = '' } = groups
    if (name === undefined)
      throw new PyError('ValueError', `the format string '${text}' is not supported`)
    const key = name === '' ? String(automatic++) : name
    const value = /^\d+$/u.test(key) ? positional[Number(key)] : keywords.get(key)
    if (value === undefined) throw new PyError('ValueError', `format has no argument '${key}'`)
    if (conversion === 'r') return formatValue(repr(plain(value)), spec)
    return formatValue(conversion === 's' ? printed(value) : plain(value), spec)
  })
}

function formatValue(value: PyValue, spec: string): string {
  if (spec === '') return str(value)
  const groups = specification.exec(spec)?.groups
  if (groups === undefined) throw new PyError('ValueError', `invalid format specifier '${spec}'`)
  const { align = '', zero = '', type = '', precision } = groups
  const fill = groups['fill'] ?? (zero === '' ? ' ' : '0')
  const width = Number(groups['width'] ?? 0)
  if (typeof value === 'string') {
    if (type !== '' && type !== 's')
      throw new PyError('ValueError', `Unknown format code '${type}' for a string`)
    const cut =
      precision === undefined ? value : Array.from(value).slice(0, Number(precision)).join('')
    return padded('', cut, width, fill, align === '' ? '<' : align)
  }
  const { sign, digits } = formatNumber(value, {
    type,
    plus: groups['sign'] === '-' ? '' : (groups['sign'] ?? ''),
    precision: precision === undefined ? undefined : Number(precision),
    separator: groups['separator'] ?? '',
  })
  return padded(sign, digits, width, fill, align === '' ? (zero === '' ? '>' : '=') : align)
}

/** Alignment `=` fills between sign and digits. */
function padded(sign: string, digits: string, width: number, fill: string, align: string): string {
  switch (align) {
    case '<':
      return strings.ljust(sign + digits, width, fill)
    case '^':
      return centered(sign + digits, width, fill)
    case '=':
      return sign + strings.rjust(digits, width - sign.length, fill)
    default:
      return strings.rjust(sign + digits, width, fill)
  }
}

/** An odd space goes to the right, unlike that of `str.center`. */
function centered(text: string, width: number, fill: string): string {
  const missing = Math.max(0, width - codePointLength(text))
  const left = Math.floor(missing / 2)
  return fill.repeat(left) + text + fill.repeat(missing - left)
}
