import { parse } from 'csv-parse'
import { describeError, IqError } from '../../errors/index.ts'
import { wrongColumns } from './lines.ts'
import { type RowSink, TextRow } from './row.ts'

/**
 * Reads lines as csv-parse does (RFC 4180): quotes, line feeds within them, carriage returns.
 * @param line of the first one, from 1
 */
export async function readQuoted(
  chunks: AsyncIterable<Uint8Array>,
  sink: RowSink,
  {
    path,
    columns,
    line,
  }: { readonly path: string; readonly columns: number; readonly line: number },
): Promise<void> {
  const parser = parse({ info: true, relax_column_count: true, record_delimiter: ['\n', '\r\n'] })
  const row = new TextRow()
  const feeding = feed(chunks, parser)
  let at = line
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (record.length !== columns) throw wrongColumns(path, at, columns)
      row.set(record)
      sink.row(row.bytes, row.cells, at)
      at = line + info.lines
    }
    await feeding
  } catch (cause) {
    parser.destroy()
    if (cause instanceof IqError || cause instanceof TypeError || cause instanceof RangeError) {
      throw cause
    }
    throw new IqError('DATA', `${path}:${at}: ${describeError(cause)}`, { cause })
  }
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

type Parser = ReturnType<typeof parse>

async function feed(chunks: AsyncIterable<Uint8Array>, parser: Parser): Promise<void> {
  for await (const chunk of chunks) {
    if (parser.destroyed) return
    if (!parser.write(Buffer.from(chunk))) {
      await new Promise<void>((resume) => {
        parser.once('drain', resume)
        parser.once('close', resume)
      })
    }
  }
  if (!parser.destroyed) parser.end()
}
