import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { describeError, IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import { chunksOf, sizeOf } from './bytes.ts'
import { CsvType } from './csv-type.ts'
import type { DataFile, Documents } from './documents.ts'
import { concatenated, FileRows, keptRows, Offsets, type Rows } from './rows.ts'

export interface CsvOptions {
  readonly separator: string
  /** Bytes up to which a file's rows are kept in memory. */
  readonly keepBelow: number
}

type Cells = readonly string[]

/**
 * Opens CSV files as one split, typed as pandas does: the first line names the columns.
 * @throws IqError `DATA` naming file and line
 */
export async function openCsv(paths: readonly string[], options: CsvOptions): Promise<Documents> {
  const types = new Map<string, CsvType>()
  const files: DataFile[] = []
  const parts: Rows<Cells>[] = []
  for (const path of paths) {
    const opened = await openFile(path, options, types)
    files.push({ path, sha256: opened.sha256 })
    parts.push(opened.rows)
  }
  const rows = concatenated(parts)
  const columns = [...types]
  return {
    size: rows.size,
    columns: [...types.keys()],
    files,
    at: (index) => typed(rows.at(index), columns),
  }
}

function typed(cells: Cells, columns: readonly (readonly [string, CsvType])[]): PyDict {
  const row = new Map<PyValue, PyValue>()
  for (const [position, [name, type]] of columns.entries()) {
    row.set(name, type.value(cells[position] ?? ''))
  }
  return row
}

async function openFile(
  path: string,
  { separator, keepBelow }: CsvOptions,
  types: Map<string, CsvType>,
): Promise<{ readonly rows: Rows<Cells>; readonly sha256: string }> {
  const keep = (await sizeOf(path)) <= keepBelow
  const kept: Cells[] = []
  const offsets = new Offsets()
  const format = {
    delimiter: separator,
    bom: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    relax_quotes: true,
  }
  let columns: readonly CsvType[] | undefined
  const sha256 = await readRecords(path, { ...format, info: true }, (cells, info) => {
    if (!keep) offsets.push(info.bytes)
    if (columns === undefined) {
      columns = header(cells, types, path)
      return
    }
    for (const [position, type] of columns.entries()) type.observe(cells[position] ?? '')
    if (keep) kept.push(cells)
  })
  if (columns === undefined) throw new IqError('DATA', `${path}: is empty`)
  if (keep) return { rows: keptRows(kept), sha256 }
  const one = (bytes: Buffer): Cells => parseSync(bytes, format)[0] ?? []
  return { rows: new FileRows(path, offsets, one), sha256 }
}

/** Names the columns; all files of a split must agree. */
function header(names: Cells, types: Map<string, CsvType>, path: string): readonly CsvType[] {
  const columns = names.map((name, position) => (name === '' ? `Unnamed: ${position}` : name))
  const twin = columns.find((name, position) => columns.indexOf(name) !== position)
  if (twin !== undefined) throw new IqError('DATA', `${path}:1: two columns are named '${twin}'`)
  if (types.size === 0) for (const name of columns) types.set(name, new CsvType())
  if (columns.join('\0') !== [...types.keys()].join('\0')) {
    throw new IqError('DATA', `${path}:1: has other columns than the files before it`)
  }
  return [...types.values()]
}

/** Parses a file in constant memory and returns its SHA-256. */
async function readRecords(
  path: string,
  format: Options,
  take: (cells: Cells, info: InfoRecord) => void,
): Promise<string> {
  const hash = createHash('sha256')
  async function* hashed() {
    const text = new Utf8Lines(path)
    for await (const chunk of chunksOf(path)) {
      hash.update(chunk)
      text.check(chunk)
      yield chunk
    }
    text.end()
  }
  const takeAll = async (records: AsyncIterable<{ record: Cells; info: InfoRecord }>) => {
    for await (const { record, info } of records) take(record, info)
  }
  try {
    await pipeline(hashed, parse(format), takeAll)
  } catch (cause) {
    throw cause instanceof CsvError ? malformed(path, cause) : cause
  }
  return hash.digest('hex')
}

/** Requires that a file read in pieces is UTF-8, and counts its lines to say where it is not. */
class Utf8Lines {
  readonly #path: string
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #lines = 1

  constructor(path: string) {
    this.#path = path
  }

  /** @throws IqError `DATA`, naming the line */
  check(chunk: Buffer): void {
    for (let start = 0; start < chunk.length; ) {
      const feed = chunk.indexOf(0x0a, start)
      const end = feed === -1 ? chunk.length : feed + 1
      this.#decode(chunk.subarray(start, end))
      if (feed !== -1) this.#lines++
      start = end
    }
  }

  /** @throws IqError `DATA` when the file ends within a character */
  end(): void {
    this.#decode()
  }

  #decode(bytes?: Buffer): void {
    try {
      if (bytes) this.#decoder.decode(bytes, { stream: true })
      else this.#decoder.decode()
    } catch (cause) {
      throw new IqError('DATA', `${this.#path}:${this.#lines}: is not UTF-8 text`, {
        next: 'write the file anew as UTF-8',
        cause,
      })
    }
  }
}

function malformed(path: string, cause: CsvError): IqError {
  const line = 'lines' in cause ? `:${String(cause['lines'])}` : ''
  return new IqError('DATA', `${path}${line}: ${describeError(cause)}`, { cause })
}
