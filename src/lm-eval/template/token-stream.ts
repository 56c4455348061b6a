import type { IqError } from '../../errors/index.ts'
import { type Source, syntaxError } from './syntax-error.ts'
import type { Token } from './tokens.ts'

/** The tokens of one output or statement, read from left to right. */
export class TokenStream {
  readonly #source: Source
  readonly #tokens: readonly Token[]
  readonly #end: Token
  #next = 0

  /** @param at offset of the opening mark. */
  constructor(source: Source, tokens: readonly Token[], at: number) {
    this.#source = source
    this.#tokens = tokens
    this.#end = tokens.at(-1) ?? { kind: 'end', at }
  }

  get current(): Token {
    return this.#tokens[this.#next] ?? this.#end
  }

  take(): Token {
    const token = this.current
    this.#next += 1
    return token
  }

  /** Whether the token `ahead` places on is this operator. */
  isOperator(text: string, ahead = 0): boolean {
    return this.#is('operator', text, ahead)
  }

  /** Whether the token `ahead` places on is this word. */
  isName(text: string, ahead = 0): boolean {
    return this.#is('name', text, ahead)
  }

  takeOperator(text: string): boolean {
    if (!this.isOperator(text)) return false
    this.#next += 1
    return true
  }

  takeName(text: string): boolean {
    if (!this.isName(text)) return false
    this.#next += 1
    return true
  }

  expectOperator(text: string): void {
    if (!this.takeOperator(text)) throw this.unexpected(`'${text}'`)
  }

  expectName(): string {
    const token = this.take()
    if (token.kind === 'name') return token.text
    throw this.error(`expected a name, found ${describe(token)}`, token)
  }

  expectEnd(): void {
    if (this.current.kind !== 'end') throw this.unexpected('the end')
  }

  /** The error for a current token that does not fit. */
  unexpected(wanted: string): IqError {
    return this.error(`expected ${wanted}, found ${describe(this.current)}`)
  }

  error(what: string, token: { readonly at: number } = this.current): IqError {
    return syntaxError(this.#source, token.at, what)
  }

  #is(kind: Token['kind'], text: string, ahead: number): boolean {
    const token = this.#tokens[this.#next + ahead]
    return token?.kind === kind && 'text' in token && token.text === text
  }
}

function describe(token: Token): string {
  switch (token.kind) {
    case 'name':
    case 'operator':
      return `'${token.text}'`
    case 'string':
      return 'a string'
    case 'integer':
    case 'float':
      return String(token.value)
    case 'end':
      return 'the end'
  }
}
