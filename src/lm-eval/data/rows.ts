import { closeSync, openSync, readSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'

/** The raw rows of one or several files, by index. */
export interface Rows<Row> {
  readonly size: number
  at(index: number): Row
}

/** Rows of several files as one sequence. */
export function concatenated<Row>(parts: readonly Rows<Row>[]): Rows<Row> {
  const ends: number[] = []
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.size)
  const size = ends.at(-1) ?? 0
  return {
    size,
    at(index) {
      const which = ends.findIndex((end) => index < end)
      const part = index < 0 ? undefined : parts[which]
      if (part === undefined) throw new RangeError(`no document ${index} among ${size}`)
      return part.at(index - (ends[which - 1] ?? 0))
    },
  }
}

export function keptRows<Row>(rows: readonly Row[]): Rows<Row> {
  return {
    size: rows.length,
    at(index) {
      const row = rows[index]
      if (row === undefined) throw new RangeError(`no document ${index} among ${rows.length}`)
      return row
    },
  }
}

/** Closes the files of rows that nobody holds any more. */
const unheld = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor))

/** Rows that stay in their file: eight bytes of memory and one positional read each. */
export class FileRows<Row> implements Rows<Row> {
  readonly size: number
  readonly #path: string
  readonly #offsets: Offsets
  readonly #parse: (bytes: Buffer) => Row
  readonly #descriptor: number
  /** Holds one row at a time; `parse` must not keep it. */
  #scratch = Buffer.alloc(0)

  /** `offsets` has one entry more than there are rows: row i is the bytes from i to i + 1. */
  constructor(path: string, offsets: Offsets, parse: (bytes: Buffer) => Row) {
    this.size = offsets.length - 1
    this.#path = path
    this.#offsets = offsets
    this.#parse = parse
    this.#descriptor = openSync(path, 'r')
    unheld.register(this, this.#descriptor)
  }

  at(index: number): Row {
    const start = this.#offsets.at(index)
    const end = this.#offsets.at(index + 1)
    if (start === undefined || end === undefined) {
      throw new RangeError(`no document ${index} among ${this.size}`)
    }
    const length = end - start
    if (length > this.#scratch.length) this.#scratch = Buffer.alloc(length * 2)
    if (readSync(this.#descriptor, this.#scratch, 0, length, start) < length) {
      throw new IqError('DATA', `${this.#path}: has become shorter since it was opened`)
    }
    return this.#parse(this.#scratch.subarray(0, length))
  }
}

const chunkBits = 16
const chunkSize = 2 ** chunkBits

/** A list of numbers that grows without copying, eight bytes each. */
export class Offsets {
  readonly #chunks: Float64Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    const place = this.#length++ % chunkSize
    if (place === 0) this.#chunks.push(new Float64Array(chunkSize))
    const chunk = this.#chunks.at(-1)
    if (chunk) chunk[place] = value
  }

  /** undefined outside 0 to `length - 1`. */
  at(index: number): number | undefined {
    if (index < 0 || index >= this.#length) return undefined
    return this.#chunks[index >>> chunkBits]?.[index % chunkSize]
  }
}
