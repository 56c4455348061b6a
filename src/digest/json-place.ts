/** Text that is not the strict JSON we accept; `message` ends with the place, counted from 1. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  /** Line, from 1; 0 when the bytes are no text at all. */
  readonly line: number
  /** Column in UTF-16 units, from 1; 0 when the bytes are no text at all. */
  readonly column: number

  constructor(reason: string, line: number, column: number) {
    super(line === 0 ? reason : `${reason} at line ${line}, column ${column}`)
    this.line = line
    this.column = column
  }
}

/** Line and column, from 1, as editors count them. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

const token = /\s*(?:"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:])/y

/**
 * Where a value stands in a JSON text that was read before. A path that leads nowhere gives the last part that is
 * there: of a missing key, the object that lacks it.
 * @param pointer RFC 6901, such as `/chains/0/minScore`
 */
export function jsonPlace(text: string, pointer: string): TextPlace {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const scanner = new Scanner(text)
  let at = scanner.place
  for (const part of path) {
    if (!scanner.enter(part)) break
    at = scanner.place
  }
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** Walks through a JSON text, value by value; stands before one. */
class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Where the value begins. */
  get place(): number {
    const rest = this.#text.slice(this.#at, this.#at + 4096)
    return this.#at + rest.length - rest.trimStart().length
  }

  /** Goes to a member of the value that it stands before; false where there is none. */
  enter(part: string): boolean {
    const start = this.#at
    const open = this.#next()
    const close = open === '{' ? '}' : ']'
    const isBranch = open === '{' || open === '['
    for (let index = 0; isBranch && this.#peek() !== close; index++) {
      const key = open === '{' ? this.#key() : String(index)
      if (key === part) return true
      this.#skip()
      if (this.#peek() === ',') this.#next()
    }
    this.#at = start
    return false
  }

  #key(): string {
    const key: unknown = JSON.parse(this.#next())
    this.#next()
    return String(key)
  }

  /** Passes over a whole value. */
  #skip(): void {
    let depth = 0
    do {
      const word = this.#next()
      if (word === '{' || word === '[') depth++
      if (word === '}' || word === ']') depth--
    } while (depth > 0)
  }

  #peek(): string {
    const at = this.#at
    const word = this.#next()
    this.#at = at
    return word
  }

  #next(): string {
    token.lastIndex = this.#at
    token.test(this.#text)
    const found = this.#text.slice(this.#at, token.lastIndex)
    this.#at = token.lastIndex
    return found.trim()
  }
}
