import { JsonSyntaxError, PyError } from './error.ts'
import { maxIntDigits } from './limits.ts'
import type { PyValue } from './values.ts'

/** Python's default recursion limit, which bounds the nesting that `json.loads` follows. */
const maxDepth = 1000

/** Integers of at most this many digits are exact as a JavaScript number. */
const exactDigits = 15

const code = {
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
  space: 0x20,
} as const

const constants: readonly (readonly [text: string, value: PyValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Reads JSON as Python's `json.loads`: `1` is an `int` of any size and `1.0` a `float`, objects keep
 * their order (of a repeated key the last value at the first place), and `NaN`, `Infinity`,
 * `-Infinity` and lone surrogate escapes are accepted.
 *
 * Strings may share memory with `text`, so keeping one may keep all of it.
 *
 * @throws {JsonSyntaxError} for what `json.loads` refuses, with line and column
 * @throws {PyError} `RecursionError` beyond 1000 levels, `ValueError` for an int beyond 4300 digits
 */
export function parseJson(text: string): PyValue {
  return new JsonReader(text).document()
}

class JsonReader {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): PyValue {
    this.#skipSpace()
    const value = this.#value()
    this.#skipSpace()
    if (this.#at < this.#text.length) this.#fail('text after the JSON value')
    return value
  }

  #value(): PyValue {
    const next = this.#text.charCodeAt(this.#at)
    if (next === code.quote) return this.#string()
    if (next === code.openObject) return this.#nested(this.#object)
    if (next === code.openList) return this.#nested(this.#list)
    if (isDigit(next)) return this.#number(this.#at)
    if (next === code.minus && isDigit(this.#text.charCodeAt(this.#at + 1))) {
      return this.#number(this.#at + 1)
    }
    for (const [text, value] of constants) {
      if (this.#text.startsWith(text, this.#at)) {
        this.#at += text.length
        return value
      }
    }
    this.#fail('expected a JSON value')
  }

  #nested(read: () => PyValue): PyValue {
    if (++this.#depth > maxDepth) {
      throw new PyError('RecursionError', `JSON is nested deeper than ${maxDepth} levels`)
    }
    this.#at++
    this.#skipSpace()
    const value = read.call(this)
    this.#depth--
    return value
  }

  #list(): PyValue {
    const items: PyValue[] = []
    if (this.#accept(code.closeList)) return items
    for (;;) {
      items.push(this.#value())
      this.#skipSpace()
      if (this.#accept(code.closeList)) return items
      this.#expect(code.comma, "expected ',' or ']'")
      this.#skipSpace()
    }
  }

  #object(): PyValue {
    const dict = new Map<PyValue, PyValue>()
    if (this.#accept(code.closeObject)) return dict
    for (;;) {
      if (this.#text.charCodeAt(this.#at) !== code.quote) {
        this.#fail('expected a key in double quotes')
      }
      const key = this.#string()
      this.#skipSpace()
      this.#expect(code.colon, "expected ':' after a key")
      this.#skipSpace()
      dict.set(key, this.#value())
      this.#skipSpace()
      if (this.#accept(code.closeObject)) return dict
      this.#expect(code.comma, "expected ',' or '}'")
      this.#skipSpace()
    }
  }

  #string(): string {
    const start = this.#at + 1
    const end = this.#plainEnd(start)
    if (this.#text.charCodeAt(end) === code.backslash) return this.#escapedString(start, end)
    this.#at = end + 1
    return this.#text.slice(start, end)
  }

  /** Where the next quote or backslash is. */
  #plainEnd(start: number): number {
    const text = this.#text
    for (let at = start; ; at++) {
      const next = text.charCodeAt(at)
      if (next === code.quote || next === code.backslash) return at
      if (!(next >= code.space)) {
        this.#at = at
        this.#fail(at < text.length ? 'control character in a string' : 'unterminated string')
      }
    }
  }

  #escapedString(start: number, firstEscape: number): string {
    const text = this.#text
    let value = text.slice(start, firstEscape)
    this.#at = firstEscape
    for (;;) {
      value += this.#escape()
      const end = this.#plainEnd(this.#at)
      value += text.slice(this.#at, end)
      this.#at = end
      if (text.charCodeAt(end) === code.quote) {
        this.#at++
        return value
      }
    }
  }

  #escape(): string {
    const letter = this.#text.charAt(this.#at + 1)
    const simple = simpleEscapes[letter]
    if (simple !== undefined) {
      this.#at += 2
      return simple
    }
    if (letter !== 'u') this.#fail('unknown escape')
    const hex = this.#text.slice(this.#at + 2, this.#at + 6)
    if (!/^[\da-f]{4}$/i.test(hex)) this.#fail('expected four hexadecimal digits after \\u')
    this.#at += 6
    return String.fromCharCode(Number.parseInt(hex, 16))
  }

  #number(firstDigit: number): bigint | number {
    const text = this.#text
    const start = this.#at
    const end =
      text.charCodeAt(firstDigit) === code.zero ? firstDigit + 1 : this.#digitsEnd(firstDigit)
    const fractionEnd =
      text.charCodeAt(end) === code.dot && isDigit(text.charCodeAt(end + 1))
        ? this.#digitsEnd(end + 1)
        : end
    this.#at = this.#exponentEnd(fractionEnd)
    const digits = text.slice(start, this.#at)
    if (this.#at > end) return Number(digits)
    if (end - firstDigit <= exactDigits) return BigInt(Number(digits))
    if (end - firstDigit > maxIntDigits) {
      throw new PyError('ValueError', `an integer has more than ${maxIntDigits} digits`)
    }
    return BigInt(digits)
  }

  /** `start` itself when no exponent follows. */
  #exponentEnd(start: number): number {
    const text = this.#text
    const letter = text.charAt(start)
    if (letter !== 'e' && letter !== 'E') return start
    const sign = text.charAt(start + 1)
    const digits = sign === '+' || sign === '-' ? start + 2 : start + 1
    return isDigit(text.charCodeAt(digits)) ? this.#digitsEnd(digits) : start
  }

  #digitsEnd(start: number): number {
    let end = start
    while (isDigit(this.#text.charCodeAt(end))) end++
    return end
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++
  }

  #accept(wanted: number): boolean {
    const found = this.#text.charCodeAt(this.#at) === wanted
    if (found) this.#at++
    return found
  }

  #expect(wanted: number, problem: string): void {
    if (!this.#accept(wanted)) this.#fail(problem)
  }

  #fail(problem: string): never {
    throw new JsonSyntaxError(problem, this.#text, this.#at)
  }
}

function isDigit(next: number): boolean {
  return next >= code.zero && next <= code.nine
}

function isSpace(next: number): boolean {
  return next === code.space || next === 0x0a || next === 0x0d || next === 0x09
}
