import { IqError } from '../../errors/index.ts'
import { wrongColumns } from './csv-fault.ts'
import { mostColumns, type RowSink } from './row.ts'

const comma = 0x2c
const lineFeed = 0x0a

/** Splits whole lines without quotes and carriage returns into cells; csv-parse reads them alike. */
export class LineSplitter {
  readonly #sink: RowSink
  readonly #path: string
  readonly #columns: number
  readonly #cells = new Int32Array(mostColumns * 2)
  /** The line that comes next, from 1. */
  line: number

  constructor(sink: RowSink, path: string, columns: number, line: number) {
    this.#sink = sink
    this.#path = path
    this.#columns = columns
    this.line = line
  }

  /** @param end of the last line, behind its line feed */
  split(bytes: Buffer, from: number, end: number): void {
    let at = from
    while (at < end) at = this.#row(bytes, at)
  }

  #miscounted(bytes: Buffer, from: number): IqError {
    return miscounted(bytes, from, {
      where: `${this.#path}:${this.line}`,
      columns: this.#columns,
    })
  }

  /** @returns where the next line begins */
  #row(bytes: Buffer, from: number): number {
    const cells = this.#cells
    const last = this.#columns * 2 - 1
    let cell = 0
    let at = from
    cells[0] = from
    for (;;) {
      let byte = bytes[at] ?? lineFeed
      // Most bytes are above a comma: letters and digits.
      while (byte > comma) byte = bytes[++at] ?? lineFeed
      if (byte === comma) {
        if (cell + 2 >= last) throw this.#miscounted(bytes, from)
        cells[cell + 1] = at
        cell += 2
        cells[cell] = at + 1
      } else if (byte === lineFeed) {
        cells[cell + 1] = at
        if (cell + 1 !== last) throw this.#miscounted(bytes, from)
        this.#sink.row(bytes, cells, this.line)
        this.line++
        return at + 1
      }
      at++
    }
  }
}

/** The error of a line that begins at `from`. */
function miscounted(
  bytes: Buffer,
  from: number,
  { where, columns }: { readonly where: string; readonly columns: number },
): IqError {
  const end = bytes.indexOf(lineFeed, from)
  const cells = bytes.subarray(from, end).toString('latin1').split(',').length
  return end === from
    ? new IqError('DATA', `${where}: an empty line`)
    : wrongColumns(where, cells, columns)
}
