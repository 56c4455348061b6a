import { IqError } from '../../errors/index.ts'

/** A failure of a pattern or replacement, in one line that quotes it. */
export function regexError(pattern: string, what: string): IqError {
  return new IqError('SUITE', `regular expression ${JSON.stringify(pattern)}: ${what}`, {
    next: 'write the expression in the syntax of Python 3.11, without the refused feature',
  })
}

/** Reads a pattern character by character (code points, as Python counts). */
export class PatternReader {
  readonly #pattern: string
  readonly #characters: readonly string[]
  #position = 0

  constructor(pattern: string) {
    this.#pattern = pattern
    this.#characters = [...pattern]
  }

  get position(): number {
    return this.#position
  }

  rewind(position: number): void {
    this.#position = position
  }

  /** The next character, or `undefined` at the end. */
  peek(): string | undefined {
    return this.#characters[this.#position]
  }

  take(): string | undefined {
    const character = this.#characters[this.#position]
    this.#position += 1
    return character
  }

  /** Takes `text` (ASCII) if it comes next. */
  takeIf(text: string): boolean {
    const end = this.#position + text.length
    if (this.#characters.slice(this.#position, end).join('') !== text) return false
    this.#position = end
    return true
  }

  /** Takes at most `limit` characters that satisfy `test`. */
  takeWhile(test: RegExp, limit = Number.POSITIVE_INFINITY): string {
    let taken = ''
    for (let count = 0; count < limit; count += 1) {
      const character = this.peek()
      if (character === undefined || !test.test(character)) break
      taken += character
      this.#position += 1
    }
    return taken
  }

  /** Takes everything before `terminator`, and the terminator. */
  takeUntil(terminator: string): string {
    const end = this.#characters.indexOf(terminator, this.#position)
    if (end < 0) throw this.error(`missing ${terminator}`)
    const taken = this.#characters.slice(this.#position, end).join('')
    this.#position = end + 1
    return taken
  }

  /** The error to throw for something wrong at `position`. */
  error(what: string, position = this.#position): IqError {
    return regexError(this.#pattern, `${what} at position ${position}`)
  }
}
