import { IqError } from '../../errors/index.ts'
import type { Layout } from '../claims/index.ts'
import { Texts } from './texts.ts'

const mostDigits = 15
const unitLength = 5

/** Reads the cells of one row after another; what is wrong names file, line and column. */
export class Cells {
  readonly #path: string
  readonly #layout: Layout
  #bytes: Buffer = Buffer.alloc(0)
  #cells: Int32Array = new Int32Array(0)
  readonly #texts = new Texts()
  #line = 0

  constructor(path: string, layout: Layout) {
    this.#path = path
    this.#layout = layout
  }

  set(bytes: Buffer, cells: Int32Array, line: number): void {
    this.#bytes = bytes
    this.#cells = cells
    this.#line = line
  }

  text(column: number): string {
    const from = this.#cells[2 * column] ?? 0
    return this.#texts.of(this.#bytes, from, this.#cells[2 * column + 1] ?? 0, column)
  }

  /** A text that is not remembered, as there are many; the one before, where it is the same. */
  passing(column: number, before: string | undefined): string {
    const from = this.#cells[2 * column] ?? 0
    const end = this.#cells[2 * column + 1] ?? 0
    const bytes = this.#bytes
    if (before === undefined || end - from !== before.length) {
      return bytes.toString('utf8', from, end)
    }
    for (let at = end - 1; at >= from; at--) {
      if (bytes[at] !== before.charCodeAt(at - from)) return bytes.toString('utf8', from, end)
    }
    return before
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
