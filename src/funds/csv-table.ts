import { parse } from 'csv-parse/sync'
import { IqError } from '../errors/index.ts'
import { csvFault } from './claims/index.ts'

/** A row of a small CSV file: its cells by column, and where it stands. */
export interface TableRow<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/**
 * Reads a small CSV file (RFC 4180) with the columns named, in any order. A byte order mark, carriage
 * returns and empty lines are allowed.
 * @throws IqError `DATA`, naming file and line
 */
export function readCsvTable<Column extends string>(
  bytes: Buffer,
  path: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const [head, ...rows] = recordsOf(bytes, path)
  const names = head?.record ?? []
  if ([...names].sort().join() !== [...columns].sort().join()) {
    const found = head === undefined ? 'the file is empty' : `it has ${names.join(',')}`
    const line = head?.line ?? 1
    throw new IqError('DATA', `${path}:${line}: the columns must be ${columns.join()}; ${found}`)
  }
  return rows.map(({ record, line }) => {
    if (record.length !== columns.length) {
      const wanted = `${columns.length} columns (${names.join(',')})`
      throw new IqError('DATA', `${path}:${line}: ${record.length} columns instead of ${wanted}`)
    }
    const cells = Object.fromEntries(names.map((name, at) => [name, record[at]]))
    return { line, cells: cells as Record<Column, string> }
  })
}

function recordsOf(bytes: Buffer, path: string) {
  try {
    const parsed = parse(bytes, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\n', '\r\n'],
    }) as unknown as Parsed[] // its types leave `info` out
    return parsed.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (cause) {
    const { lines } = cause as { readonly lines?: unknown }
    throw csvFault(cause, typeof lines === 'number' ? `${path}:${lines}` : path, [])
  }
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}
