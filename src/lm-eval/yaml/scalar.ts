import { pythonDate } from './date.ts'

/** The types that plain scalars of YAML 1.1 resolve to in PyYAML. */
export type ScalarTag = 'null' | 'bool' | 'int' | 'float' | 'timestamp' | 'merge' | 'value' | 'str'

/** PyYAML's patterns (resolver.py), tried in this order: `y` and `1e-3` are text, `1_000` a number. */
const patterns: readonly (readonly [ScalarTag, RegExp])[] = [
  ['null', /^(?:~|null|Null|NULL|)$/],
  ['bool', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  [
    'float',
    /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  [
    'int',
    /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  ],
  ['merge', /^<<$/],
  [
    'timestamp',
    /^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)$/,
  ],
  ['value', /^=$/],
]

/** The type PyYAML gives a plain scalar without a tag. */
export function implicitTag(text: string): ScalarTag {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'str'
}

/**
 * The value of a scalar of the given type, as PyYAML's SafeConstructor builds it; dates become
 * the text that Python's `str()` prints for them.
 * @throws Error when the text does not fit the type
 */
export function scalarValue(
  tag: ScalarTag,
  text: string,
): null | boolean | bigint | number | string {
  switch (tag) {
    case 'null':
      return null
    case 'bool':
      return bool(text)
    case 'int':
      return integer(text.replaceAll('_', ''))
    case 'float':
      return float(text.replaceAll('_', '').toLowerCase())
    case 'timestamp':
      return pythonDate(text)
    case 'str':
      return text
    case 'merge':
    case 'value':
      throw new Error(`a bare ${text} has no value: put it in quotes`)
  }
}

function bool(text: string): boolean {
  const word = text.toLowerCase()
  if (['yes', 'true', 'on'].includes(word)) return true
  if (['no', 'false', 'off'].includes(word)) return false
  throw new Error(`'${text}' is not a boolean`)
}

function integer(text: string): bigint {
  const [sign, digits] = signed(text)
  return sign < 0 ? -magnitude(digits) : magnitude(digits)
}

function magnitude(digits: string): bigint {
  if (/^0$/.test(digits)) return 0n
  if (/^0b[01]+$/.test(digits) || /^0x[0-9a-f]+$/i.test(digits)) return BigInt(digits)
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits.slice(1)}`)
  if (/^\d+(?::\d+)*$/.test(digits) && !digits.startsWith('0')) {
    return digits.split(':').reduce((total, part) => total * 60n + BigInt(part), 0n)
  }
  throw new Error(`'${digits}' is not an integer`)
}

function float(text: string): number {
  const [sign, digits] = signed(text)
  if (digits === '.inf') return sign * Number.POSITIVE_INFINITY
  if (digits === '.nan') return Number.NaN
  if (digits.includes(':')) {
    return sign * digits.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  }
  const value = digits === '' ? Number.NaN : Number(digits)
  if (Number.isNaN(value)) throw new Error(`'${text}' is not a number`)
  return sign * value
}

function signed(text: string): [1 | -1, string] {
  if (text.startsWith('-')) return [-1, text.slice(1)]
  return [1, text.startsWith('+') ? text.slice(1) : text]
}
