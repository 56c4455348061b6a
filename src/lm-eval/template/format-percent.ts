import { PyError, repr, strings, Tuple } from '../python/index.ts'
import { formatNumber } from './format-number.ts'
import { isDict, plain, printed } from './inspect.ts'
import type { Value } from './values.ts'

const field =
  /%(?:\((?<key>[^)]*)\))?(?<flags>[-+ #0]*)(?<width>\d*)(?:\.(?<precision>\d*))?(?<type>[\s\S]?)/gu

/**
 * Python's `text % value`: `%s %r %d %i %f %x %X %o %%` with flags, width and precision, and
 * `%(name)s` from a dict.
 * @throws PyError where Python raises, and for other format codes
 */
export function formatPercent(text: string, value: Value): string {
  const named = isDict(value) ? value : undefined
  const positional = value instanceof Tuple ? value.items : [value]
  let used = 0
  const result = text.replace(field, (_found, ...rest) => {
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1)
    const type = groups['type'] ?? ''
    if (type === '%') return '%'
    const { key } = groups
    if (key === undefined) {
      const argument = positional[used]
      used += 1
      if (argument === undefined) throw new PyError('TypeError', 'not enough arguments for format')
      return formatField(argument, groups)
    }
    const argument = named?.get(key)
    if (argument === undefined) throw new PyError('TypeError', `format has no argument '${key}'`)
    return formatField(argument, groups)
  })
  const mayBeUnused = named !== undefined || Array.isArray(value)
  if (!mayBeUnused && used < positional.length)
    throw new PyError('TypeError', 'not all arguments converted during string formatting')
  return result
}

function formatField(value: Value, groups: Readonly<Record<string, string | undefined>>): string {
  const { flags = '', width = '', precision, type = '' } = groups
  const pad = flags.includes('-') ? strings.ljust : strings.rjust
  if (type === 's' || type === 'r') {
    const text = type === 's' ? printed(value) : repr(plain(value))
    const cut =
      precision === undefined ? text : Array.from(text).slice(0, Number(precision)).join('')
    return pad(cut, Number(width))
  }
  const { sign, digits } = formatNumber(plain(value), {
    type,
    plus: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '',
    precision: precision === undefined ? undefined : Number(precision),
    separator: '',
  })
  if (!flags.includes('0') || flags.includes('-')) return pad(sign + digits, Number(width))
  return sign + strings.rjust(digits, Number(width) - sign.length, '0')
}
