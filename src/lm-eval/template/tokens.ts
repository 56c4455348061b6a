import { literalEval } from '../python/index.ts'
import { type Source, syntaxError } from './syntax-error.ts'

/** One token between `{{` and `}}` or `{%` and `%}`; `at` is its offset in the template. */
export type Token =
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | { readonly kind: 'operator'; readonly text: string; readonly at: number }
  | { readonly kind: 'string'; readonly text: string; readonly at: number }
  | { readonly kind: 'integer'; readonly value: bigint; readonly at: number }
  | { readonly kind: 'float'; readonly value: number; readonly at: number }
  | { readonly kind: 'end'; readonly at: number }

const space = /\s*/y
const float = /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?[eE][+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/y
const integer =
  /0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|[1-9](?:_?\d)*|0(?:_?0)*/y
const name = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
const string = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y
const operator = /\*\*|\/\/|[=!<>]=|[-+/*%~[\](){}<>=.:|,;]/y

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/**
 * Reads the tokens of one `{{ }}` or `{% %}`.
 * @param start offset after the opening mark
 * @param close the closing mark, sticky; not looked for inside brackets
 * @returns the tokens, the last of kind `end`, and the offset after the closing mark
 */
export function readTokens(
  source: Source,
  start: number,
  close: RegExp,
): { readonly tokens: readonly Token[]; readonly end: number } {
  const tokens: Token[] = []
  const expected: string[] = []
  let at = start
  for (;;) {
    at += matchAt(space, source.text, at)?.length ?? 0
    const closing = expected.length === 0 ? matchAt(close, source.text, at) : undefined
    if (closing !== undefined) {
      tokens.push({ kind: 'end', at })
      return { tokens, end: at + closing.length }
    }
    const { token, length } = readToken(source, at)
    if (token.kind === 'operator') balance(source, token, expected)
    tokens.push(token)
    at += length
  }
}

function readToken(source: Source, at: number): { readonly token: Token; readonly length: number } {
  const { text } = source
  const number = matchAt(float, text, at)
  if (number !== undefined)
    return {
      token: { kind: 'float', value: Number(number.replaceAll('_', '')), at },
      length: number.length,
    }
  const digits = matchAt(integer, text, at)
  if (digits !== undefined)
    return {
      token: { kind: 'integer', value: BigInt(digits.replaceAll('_', '')), at },
      length: digits.length,
    }
  const word = matchAt(name, text, at)
  if (word !== undefined) return { token: { kind: 'name', text: word, at }, length: word.length }
  const quoted = matchAt(string, text, at)
  if (quoted !== undefined)
    return {
      token: { kind: 'string', text: unquote(source, quoted, at), at },
      length: quoted.length,
    }
  const sign = matchAt(operator, text, at)
  if (sign !== undefined)
    return { token: { kind: 'operator', text: sign, at }, length: sign.length }
  const found = text.codePointAt(at)
  if (found === undefined) throw syntaxError(source, at, 'unexpected end of the template')
  throw syntaxError(source, at, `unexpected character '${String.fromCodePoint(found)}'`)
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The value of a string literal: as Python's, but it may run over several lines. */
function unquote(source: Source, quoted: string, at: number): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  const oneLine = quoted.replace(/\\[\s\S]|\n/gu, (found) => (found === '\n' ? '\\n' : found))
  try {
    return String(literalEval(oneLine))
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause)
    throw syntaxError(source, at, `bad string ${quoted}: ${what}`)
  }
}

function balance(source: Source, token: Token & { text: string }, expected: string[]): void {
  const closer = closers[token.text]
  if (closer !== undefined) expected.push(closer)
  else if (Object.values(closers).includes(token.text) && expected.pop() !== token.text)
    throw syntaxError(source, token.at, `unexpected '${token.text}'`)
}
