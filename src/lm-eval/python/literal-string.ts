import { PyError } from './error.ts'

const opening = /([a-zA-Z]{0,2})("""|'''|"|')/y

const escapeSequence = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[\s\S])/g

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

interface StringToken {
  readonly value: string
  readonly end: number
}

/**
 * The Python string that starts at `at` (line breaks being `\n`), undefined when none does.
 *
 * @throws {PyError} `SyntaxError` for an unknown prefix, a missing end or a cut-off escape;
 * `ValueError` for bytes, f-strings and `\N{...}`
 */
export function readString(text: string, at: number): StringToken | undefined {
  opening.lastIndex = at
  const [start = '', prefix = '', quote = ''] = opening.exec(text) ?? []
  if (start === '') return undefined
  const bodyStart = at + start.length
  const bodyEnd = closing(text, bodyStart, quote)
  const body = text.slice(bodyStart, bodyEnd)
  const value = isRaw(prefix) ? body : body.replace(escapeSequence, decode)
  return { value, end: bodyEnd + quote.length }
}

function isRaw(prefix: string): boolean {
  const lowered = prefix.toLowerCase()
  if (lowered === 'r') return true
  if (lowered === '' || lowered === 'u') return false
  if (/^(?:b|br|rb|f|fr|rf)$/.test(lowered)) {
    throw new PyError('ValueError', `strings with the prefix ${prefix} are not supported`)
  }
  throw new PyError('SyntaxError', `unknown string prefix ${prefix}`)
}

function closing(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quote, at)) return at
    if (text.charAt(at) === '\\') at++
    else if (text.charAt(at) === '\n' && quote.length === 1) break
  }
  throw new PyError('SyntaxError', 'unterminated string')
}

function decode(found: string): string {
  const letter = found.charAt(1)
  if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(found.slice(1), 8))
  if (found.length > 2) return codePoint(Number.parseInt(found.slice(2), 16))
  if (letter === 'N') throw new PyError('ValueError', '\\N{...} is not supported')
  if (/[xuU]/.test(letter)) throw new PyError('SyntaxError', `truncated \\${letter} escape`)
  return simpleEscapes[letter] ?? found
}

function codePoint(code: number): string {
  if (code > 0x10ffff) throw new PyError('SyntaxError', 'illegal Unicode character')
  return String.fromCodePoint(code)
}
