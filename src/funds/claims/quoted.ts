import { parse } from 'csv-parse'
import { IqError } from '../../errors/index.ts'
import { csvFault, wrongColumns } from './csv-fault.ts'
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
    names,
    line,
  }: { readonly path: string; readonly names: readonly string[]; readonly line: number },
): Promise<void> {
  const parser = parse({ info: true, relax_column_count: true, record_delimiter: ['\n', '\r\n'] })
  const row = new TextRow()
  const feeding = feed(chunks, parser)
  let at = line
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (record.length !== names.length) {
        const isEmpty = record.length === 1 && record[0] === ''
        if (isEmpty) throw new IqError('DATA', `${path}:${at}: an empty line`)
        throw wrongColumns(`${path}:${at}`, record.length, names.length)
      }
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
    throw csvFault(cause, `${path}:${at}`, names)
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
