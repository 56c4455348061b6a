/** Takes a claim file, header first, then row after row. */
export interface RowSink {
  /** @param names of the columns */
  header(names: readonly string[], where: string): void
  /**
   * One row.
   * @param bytes hold the row, and are used again for the next one
   * @param cells start and end in `bytes` of each column: 2 x i and 2 x i + 1
   * @param line of the file, from 1
   */
  row(bytes: Buffer, cells: Int32Array, line: number): void
}

/** Columns at most; a line with more is malformed. */
export const mostColumns = 64

/** A row given as texts, in the form of bytes and offsets. */
export class TextRow {
  readonly cells = new Int32Array(mostColumns * 2)
  bytes = Buffer.alloc(1024)

  set(fields: readonly string[]): void {
    const text = fields.join('')
    const length = Buffer.byteLength(text)
    if (length > this.bytes.length) this.bytes = Buffer.alloc(length * 2)
    this.bytes.write(text)
    let offset = 0
    for (const [index, field] of fields.entries()) {
      this.cells[2 * index] = offset
      offset += Buffer.byteLength(field)
      this.cells[2 * index + 1] = offset
    }
  }
}
