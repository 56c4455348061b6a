import { JsonError } from './json-place.ts'
import type { JsonObject, JsonValue } from './json-value.ts'
import type { Rules } from './rules.ts'

/** Without escapes and control characters: it stands for itself. */
const plainString = /"[^"\\\u0000-\u001f]*"/y
const literal = /true|false|null/y
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y

/**
 * An object that inherits nothing. `Object.create(null)` makes one as a hash table, several times as large
 * and slower to read; objects of one class share a layout.
 */
export class BareObject implements JsonObject {
  [key: string]: JsonValue
}

Reflect.deleteProperty(BareObject.prototype, 'constructor')
Object.setPrototypeOf(BareObject.prototype, null)
Object.freeze(BareObject.prototype)

/** Recursive descent over the grammar of RFC 8259; every step takes linear time. */
export class JsonReader {
  readonly #text: string
  readonly #rules: Rules
  #at = 0
  #depth = 0

  constructor(text: string, rules: Rules) {
    this.#text = text
    this.#rules = rules
  }

  /** The one value of the text. */
  read(): JsonValue {
    const value = this.#value()
    if (this.#at < this.#text.length) this.#fail('text after the end of the JSON value')
    return value
  }

  /** A value with the blanks around it. */
  #value(): JsonValue {
    this.#skipBlanks()
    const value = this.#bareValue()
    this.#skipBlanks()
    return value
  }

  #bareValue(): JsonValue {
    const next = this.#text[this.#at]
    if (next === '"') return this.#string()
    if (next === '{') return this.#nested(() => this.#object())
    if (next === '[') return this.#nested(() => this.#array())
    const word = next === 't' || next === 'f' || next === 'n' ? this.#take(literal)?.[0] : undefined
    if (word === undefined) return this.#number()
    return word === 'null' ? null : word === 'true'
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > this.#rules.maxDepth) {
      this.#fail(`nesting deeper than ${this.#rules.maxDepth}`)
    }
    this.#at += 1
    this.#skipBlanks()
    const value = read()
    this.#depth -= 1
    return value
  }

  #array(): JsonValue[] {
    const items: JsonValue[] = []
    if (this.#skip(']')) return items
    do items.push(this.#value())
    while (this.#skip(','))
    this.#expect(']')
    return items
  }

  #object(): JsonObject {
    const object = new BareObject()
    const seen = new Set<string>()
    if (this.#skip('}')) return object
    do {
      this.#skipBlanks()
      const key = this.#newKey(seen)
      this.#skipBlanks()
      this.#expect(':')
      object[key] = this.#value()
    } while (this.#skip(','))
    this.#expect('}')
    return object
  }

  #newKey(seen: Set<string>): string {
    const start = this.#at
    if (this.#text[start] !== '"') this.#fail('no object key')
    const key = this.#string()
    const identity = this.#rules.rejectCaseVariants ? identityOf(key) : key
    if (seen.has(identity)) this.#fail('an object key that was there before', start)
    seen.add(identity)
    return key
  }

  /** Finds the closing quote, then leaves the escapes to `JSON.parse`. */
  #string(): string {
    const start = this.#at
    const plain = this.#take(plainString)?.[0]
    if (plain?.isWellFormed()) return plain.slice(1, -1)
    this.#at = start
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const unit = this.#text[at]
      if (unit === '\\') at += 1
      else if (unit === '"') {
        this.#at = at + 1
        return this.#decodeString(start)
      }
    }
    return this.#fail('a string without end')
  }

  #decodeString(start: number): string {
    const decoded = parseLiteral(this.#text.slice(start, this.#at))
    if (decoded === undefined) return this.#fail('a control character or unknown escape', start)
    if (!decoded.isWellFormed()) return this.#fail('a lone surrogate', start)
    return decoded
  }

  #number(): number {
    const start = this.#at
    const found = this.#take(number)
    if (found === undefined) return this.#fail('no JSON value')
    const value = Number(found[0])
    const isInteger = found[1] === undefined && found[2] === undefined
    if (!Number.isFinite(value) || (isInteger && !Number.isSafeInteger(value))) {
      return this.#fail('a number out of range', start)
    }
    return value
  }

  /** Space, tab, line feed, carriage return. */
  #skipBlanks(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    }
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null) return undefined
    this.#at = pattern.lastIndex
    return found
  }

  #skip(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false
    this.#at += 1
    return true
  }

  #expect(mark: string): void {
    if (!this.#skip(mark)) this.#fail(`no "${mark}"`)
  }

  #fail(reason: string, at: number = this.#at): never {
    const before = this.#text.slice(0, at)
    throw new JsonError(reason, before.split('\n').length, at - before.lastIndexOf('\n'))
  }
}

function parseLiteral(literal: string): string | undefined {
  try {
    return String(JSON.parse(literal))
  } catch {
    return undefined
  }
}

/** Keys of all files are few: what they have in common with others is kept, up to a bound. */
export const mostKeysKept = 4096
const identities = new Map<string, string>()

/** What keys have in common that differ only by case. */
export function identityOf(key: string): string {
  const known = identities.get(key)
  if (known !== undefined) return known
  const identity = foldCase(key)
  if (identities.size < mostKeysKept) identities.set(key, identity)
  return identity
}

/** Upper, then lower case: also joins the Kelvin sign with k and the long s with s, as Go does. */
function foldCase(key: string): string {
  return key.toUpperCase().toLowerCase()
}
