import type { FileHandle } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { IqError } from '../../errors/index.ts'
import { csvFault } from './csv-fault.ts'
import { LineSplitter } from './lines.ts'
import { readQuoted } from './quoted.ts'
import { mostColumns, type RowSink } from './row.ts'

/** Told of all bytes of a file, in order. */
export type Watch = (bytes: Uint8Array) => void

export interface CsvReading {
  readonly path: string
  readonly watch: Watch
  /** Bytes read at once; a line must fit. Default 1 MiB. */
  readonly blockBytes?: number
}

const defaultBlock = 1024 * 1024
const quote = 0x22
const carriageReturn = 0x0d
const lineFeed = 0x0a
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Reads a CSV file row by row. Lines are split by hand up to the first block that holds a quote or a
 * carriage return; from there on csv-parse reads. Both give the same rows.
 * @throws IqError `DATA`, naming file and line
 */
export async function readCsv(file: FileHandle, sink: RowSink, reading: CsvReading): Promise<void> {
  const { path, watch, blockBytes = defaultBlock } = reading
  const buffer = Buffer.alloc(blockBytes)
  let held = 0
  let splitter: LineSplitter | undefined
  let names: readonly string[] = []
  for (;;) {
    const { bytesRead } = await file.read(buffer, held, buffer.length - held)
    watch(buffer.subarray(held, held + bytesRead))
    held += bytesRead
    if (bytesRead === 0) {
      if (held === 0) break
      if (held === buffer.length) throw tooLong(path, splitter?.line ?? 1, blockBytes)
      buffer[held++] = lineFeed
    }
    let from = 0
    if (splitter === undefined) {
      const head = headOf(buffer.subarray(0, held), path, bytesRead === 0)
      if (head === undefined) {
        if (held === buffer.length) throw tooLong(path, 1, blockBytes)
        continue
      }
      names = head.names
      sink.header(names, `${path}:1`)
      splitter = new LineSplitter(sink, path, names.length, 2)
      from = head.end
    }
    const end = buffer.lastIndexOf(lineFeed, held - 1) + 1
    const block = buffer.subarray(from, held)
    if (block.includes(quote) || block.includes(carriageReturn)) {
      const rest = restOf(file, Buffer.from(block), watch)
      return readQuoted(rest, sink, { path, names, line: splitter.line })
    }
    if (end > from) splitter.split(buffer, from, end)
    const kept = Math.max(end, from)
    if (held - kept === buffer.length) throw tooLong(path, splitter.line, blockBytes)
    buffer.copyWithin(0, kept, held)
    held -= kept
    if (bytesRead === 0) break
  }
  if (splitter === undefined) throw new IqError('DATA', `${path}: empty: no line with the columns`)
}

/** The names in the first line, and where it ends; undefined while it is not whole. */
function headOf(bytes: Buffer, path: string, isAll: boolean) {
  const end = bytes.indexOf(lineFeed) + 1
  if (end === 0 && !isAll) return undefined
  const start = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  const [names = []] = namesIn(bytes.subarray(start, end), path)
  if (names.length > mostColumns)
    throw new IqError('DATA', `${path}:1: over ${mostColumns} columns`)
  return { names, end }
}

function namesIn(line: Buffer, path: string): string[][] {
  try {
    return parse(line)
  } catch (cause) {
    throw csvFault(cause, `${path}:1`, [])
  }
}

async function* restOf(file: FileHandle, first: Buffer, watch: Watch): AsyncGenerator<Uint8Array> {
  yield first
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024)
    const { bytesRead } = await file.read(chunk, 0, chunk.length)
    if (bytesRead === 0) return
    watch(chunk.subarray(0, bytesRead))
    yield chunk.subarray(0, bytesRead)
  }
}

function tooLong(path: string, line: number, most: number): IqError {
  return new IqError('DATA', `${path}:${line}: longer than ${most} bytes`)
}
