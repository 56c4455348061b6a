import { PyError } from './error.ts'
import { maxIntDigits } from './limits.ts'

const digits = '\\d(?:_?\\d)*'
const exponent = `(?:e[-+]?${digits})?`
const number = new RegExp(
  [
    '0x(?:_?[\\da-f])+|0o(?:_?[0-7])+|0b(?:_?[01])+',
    `(?:${digits})?\\.${digits}${exponent}`,
    `${digits}\\.?${exponent}`,
  ].join('|'),
  'iy',
)

interface NumberToken {
  readonly value: bigint | number
  readonly end: number
}

/**
 * The Python number that starts at `at`, undefined when none does.
 *
 * @throws {PyError} `SyntaxError` for leading zeros, a letter right after, or an int beyond 4300
 * digits; `ValueError` for an imaginary number
 */
export function readNumber(text: string, at: number): NumberToken | undefined {
  number.lastIndex = at
  const token = number.exec(text)?.[0]
  if (token === undefined) return undefined
  const end = at + token.length
  const following = text.charAt(end)
  if (following === 'j' || following === 'J') {
    throw new PyError('ValueError', 'complex numbers are not supported')
  }
  if (/[\p{L}\p{N}_]/u.test(following)) throw new PyError('SyntaxError', 'invalid number')
  return { value: toNumber(token.replaceAll('_', '')), end }
}

function toNumber(token: string): bigint | number {
  if (/^0[xob]/i.test(token)) return BigInt(token)
  if (/[.e]/i.test(token)) return Number(token)
  if (/^0+[1-9]/.test(token)) throw new PyError('SyntaxError', 'leading zeros are not permitted')
  if (token.length > maxIntDigits) {
    throw new PyError('SyntaxError', `an integer has more than ${maxIntDigits} digits`)
  }
  return BigInt(token)
}
