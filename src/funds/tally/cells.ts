import { IqError } from '../../errors/index.ts'
import type { Layout } from '../claims/index.ts'

const mostDigits = 15
const unitLength = 5
/** Bytes of a text that is remembered. */
const longest = 128

/** Reads the cells of one row after another; what is wrong names file, line and column. */
export class Cells {
  readonly #path: string
  readonly #layout: Layout
  #bytes: Buffer = Buffer.alloc(0)
  #cells: Int32Array = new Int32Array(0)
  readonly #before: readonly Before[]
  #line = 0

  constructor(path: string, layout: Layout) {
    this.#path = path
    this.#layout = layout
    this.#before = layout.names.map(() => new Before())
  }

  set(bytes: Buffer, cells: Int32Array, line: number): void {
    this.#bytes = bytes
    this.#cells = cells
    this.#line = line
  }

  text(column: number): string {
    const from = this.#cells[2 * column] ?? 0
    const length = (this.#cells[2 * column + 1] ?? 0) - from
    const before = this.#before[column] ?? new Before()
    if (before.holds(this.#bytes, from, length)) return before.text
    return before.take(this.#bytes, from, length)
  }

  isEmpty(column: number): boolean {
    return column < 0 || this.#cells[2 * column] === this.#cells[2 * column + 1]
  }

  /** The text of a cell that names something. */
  name(column: number): string {
    if (this.isEmpty(column)) throw this.error(column, 'is empty')
    return this.text(column)
  }

  /** A whole number of at most 15 digits, from 0. */
  whole(column: number): number {
    const end = this.#cells[2 * column + 1] ?? 0
    const value = this.#digits(this.#cells[2 * column] ?? 0, end)
    if (value < 0) throw this.#refuse(column, 'is no whole number from 0, of at most 15 digits')
    return value
  }

  /** `145990upokt`; an amount without unit is refused, as it may be POKT. */
  upokt(column: number): number {
    const end = (this.#cells[2 * column + 1] ?? 0) - unitLength
    const from = this.#cells[2 * column] ?? 0
    const value = end > from && this.#endsInUnit(end) ? this.#digits(from, end) : -1
    if (value < 0) throw this.#refuse(column, "is no amount such as '145990upokt'")
    return value
  }

  error(column: number, message: string): IqError {
    const name = this.#layout.names[column]
    return new IqError('DATA', `${this.#path}:${this.#line}: column '${name}' ${message}`)
  }

  #refuse(column: number, why: string): IqError {
    return this.error(column, `'${this.text(column).slice(0, 64)}' ${why}`)
  }

  /** -1 for anything but 1 to 15 digits. */
  #digits(from: number, end: number): number {
    if (end <= from || end - from > mostDigits) return -1
    let value = 0
    for (let at = from; at < end; at++) {
      const digit = (this.#bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }

  /** 'upokt' */
  #endsInUnit(at: number): boolean {
    const bytes = this.#bytes
    return (
      bytes[at] === 0x75 &&
      bytes[at + 1] === 0x70 &&
      bytes[at + 2] === 0x6f &&
      bytes[at + 3] === 0x6b &&
      bytes[at + 4] === 0x74
    )
  }
}

/** The text of a column in the row before: claims of a session stand together, mostly. */
class Before {
  readonly bytes = Buffer.alloc(longest)
  length = -1
  text = ''

  holds(bytes: Buffer, from: number, length: number): boolean {
    if (length !== this.length) return false
    for (let at = length - 1; at >= 0; at--) if (this.bytes[at] !== bytes[from + at]) return false
    return true
  }

  take(bytes: Buffer, from: number, length: number): string {
    this.text = bytes.toString('utf8', from, from + length)
    if (length <= longest) {
      bytes.copy(this.bytes, 0, from, from + length)
      this.length = length
    }
    return this.text
  }
}
