import { dictSet } from './containers.ts'
import { PyError } from './error.ts'
import { readNumber } from './literal-number.ts'
import { readString } from './literal-string.ts'
import { type PyValue, Tuple } from './values.ts'

/** Brackets inside one another that Python's tokenizer follows. */
const maxDepth = 200

const spaceInBrackets = /(?:[ \t\f\n]|\\\n|#[^\n]*)*/y
const spaceInLine = /(?:[ \t\f]|\\\n(?=[\s\S]))*/y
const blankLines = /(?:[ \t\f]*(?:#[^\n]*)?\n)*/y
const lastComment = /(?:[ \t\f]*#[^\n]*)?/y

/** Where the text is an expression that Python parses and then refuses to evaluate. */
const expression = /[\p{L}_+\-*/%@&|^~<>=!.([{]/uy

const constants: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([
  ['True', true],
  ['False', false],
  ['None', null],
])

/**
 * `ast.literal_eval(text)` for the types of `PyValue`: strings with the prefixes `r` and `u`, every
 * escape but `\N{...}`, neighbouring strings joined; ints in four bases, floats, underscores, one
 * sign right before a number; lists, tuples, dicts, `True`, `False`, `None`; comments.
 *
 * Refused, unlike in Python, are bytes, complex numbers, sets, `...`, `\N{...}` and a sign before
 * a bracketed number, all as `ValueError`.
 *
 * @throws {PyError} `SyntaxError`, or `ValueError` where the text is an expression but no literal
 * (with several faults the first counts, where Python looks for the `SyntaxError` first);
 * `TypeError` for a list or dict as a dict key
 */
export function literalEval(text: string): PyValue {
  return new LiteralReader(text.replace(/^[ \t]+/, '').replace(/\r\n?/g, '\n')).document()
}

/** Every reading method leaves the position behind the white space that follows. */
class LiteralReader {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): PyValue {
    const before = this.#match(blankLines)
    const indent = this.#match(spaceInLine)
    if (before !== '' && indent !== '') throw new PyError('SyntaxError', 'unexpected indent')
    const first = this.#value()
    const value = this.#accept(',') ? new Tuple([first, ...this.#items('')]) : first
    if (!this.#isAtLineEnd()) this.#refuse()
    this.#match(blankLines)
    this.#match(lastComment)
    if (this.#at < this.#text.length) throw new PyError('SyntaxError', 'text after the literal')
    return value
  }

  #value(): PyValue {
    if (this.#isAt('[')) return this.#bracketed(']', () => this.#items(']'))
    if (this.#isAt('(')) return this.#bracketed(')', () => this.#parenthesised())
    if (this.#isAt('{')) return this.#bracketed('}', () => this.#dict())
    if (this.#accept('-')) return -this.#signed()
    if (this.#accept('+')) return this.#signed()
    return this.#number() ?? this.#strings() ?? this.#constant()
  }

  #bracketed(close: string, read: () => PyValue): PyValue {
    if (++this.#depth > maxDepth) throw new PyError('SyntaxError', 'too many nested parentheses')
    this.#at++
    this.#skipSpace()
    const value = read()
    this.#depth--
    if (!this.#accept(close)) this.#refuse()
    return value
  }

  /** The rest of a list or tuple; one without brackets ends with its line. */
  #items(close: ']' | ')' | ''): PyValue[] {
    const items: PyValue[] = []
    while (!(close === '' ? this.#isAtLineEnd() : this.#isAt(close))) {
      items.push(this.#value())
      if (!this.#accept(',')) break
    }
    return items
  }

  #parenthesised(): PyValue {
    if (this.#isAt(')')) return new Tuple([])
    const first = this.#value()
    return this.#accept(',') ? new Tuple([first, ...this.#items(')')]) : first
  }

  #dict(): PyValue {
    const dict = new Map<PyValue, PyValue>()
    while (!this.#isAt('}')) {
      const key = this.#value()
      if (this.#isAt(',') || this.#isAt('}')) {
        throw new PyError('ValueError', 'sets are not supported')
      }
      if (!this.#accept(':')) this.#refuse()
      dictSet(dict, key, this.#value())
      if (!this.#accept(',')) break
    }
    return dict
  }

  #signed(): bigint | number {
    const value = this.#number()
    if (value === undefined) throw new PyError('ValueError', 'a sign without a number')
    return value
  }

  #number(): bigint | number | undefined {
    const token = readNumber(this.#text, this.#at)
    if (token !== undefined) this.#moveTo(token.end)
    return token?.value
  }

  #strings(): string | undefined {
    let joined: string | undefined
    for (;;) {
      const token = readString(this.#text, this.#at)
      if (token === undefined) return joined
      joined = (joined ?? '') + token.value
      this.#moveTo(token.end)
    }
  }

  #constant(): PyValue {
    const [name = ''] = /^\w+/.exec(this.#text.slice(this.#at, this.#at + 8)) ?? []
    const value = constants.get(name)
    if (value === undefined) this.#refuse()
    this.#moveTo(this.#at + name.length)
    return value
  }

  #isAt(token: string): boolean {
    return this.#text.startsWith(token, this.#at)
  }

  #isAtLineEnd(): boolean {
    return this.#at === this.#text.length || this.#isAt('\n') || this.#isAt('#')
  }

  #accept(token: string): boolean {
    const found = this.#isAt(token)
    if (found) this.#moveTo(this.#at + token.length)
    return found
  }

  #moveTo(end: number): void {
    this.#at = end
    this.#skipSpace()
  }

  #skipSpace(): void {
    this.#match(this.#depth > 0 ? spaceInBrackets : spaceInLine)
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const [found = ''] = pattern.exec(this.#text) ?? []
    this.#at += found.length
    return found
  }

  #refuse(): never {
    expression.lastIndex = this.#at
    if (expression.test(this.#text)) throw new PyError('ValueError', 'not a literal')
    throw new PyError('SyntaxError', `invalid syntax at character ${this.#at + 1}`)
  }
}
