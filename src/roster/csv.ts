import { parse } from 'csv-parse/sync'
import { describeError, IqError } from '../errors/index.ts'
import { closest } from '../schema/index.ts'
import { cellPlace } from './cell-place.ts'
import type { RosterRow } from './row.ts'
import { fieldNames } from './schema.ts'

interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** A list of nodes as CSV: the first line names the columns. @throws IqError `CONFIG` with the place */
export function readCsvRows(text: string, path: string): readonly RosterRow[] {
  const [head, ...rows] = parsed(text, path)
  if (head === undefined) throw new IqError('CONFIG', `${path}: empty: no line with the columns`)
  const columns = columnsOf(head, path)
  return rows.map((row) => rowOf(row, columns, path))
}

interface PlacedRow extends Parsed {
  /** Of its first line, from 1. */
  readonly line: number
}

function parsed(text: string, path: string): readonly PlacedRow[] {
  const found: PlacedRow[] = []
  const next = { line: 1 }
  try {
    const rows = parse(text, {
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\n', '\r\n'],
    }) as unknown as readonly Parsed[]
    for (const row of rows) {
      found.push({ ...row, line: next.line })
      next.line = row.info.lines + 1
    }
  } catch (cause) {
    const { lines } = cause as { readonly lines?: unknown }
    const line = typeof lines === 'number' ? `:${lines}` : ''
    throw new IqError('CONFIG', `${path}${line}: no CSV: ${describeError(cause)}`, {
      cause,
      next: 'a cell with a quote in it stands in quotes, and each quote in it twice (RFC 4180)',
    })
  }
  return found.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
}

function columnsOf(head: PlacedRow, path: string): readonly string[] {
  const names = head.record.map((name) => name.trim())
  for (const [at, name] of names.entries()) {
    const place = placeIn(head, at, path)
    if (!fieldNames.some((field) => field === name)) throw unknownColumn(name, place)
    if (names.indexOf(name) !== at) {
      throw new IqError('CONFIG', `${place}: the column ${name} stands there twice`)
    }
  }
  if (names.includes('endpoint')) return names
  throw new IqError('CONFIG', `${path}:1: no column 'endpoint'`, {
    next: `name the columns in the first line: ${fieldNames.join(',')}`,
  })
}

function unknownColumn(name: string, place: string): IqError {
  const meant = closest(name, fieldNames)
  const next = meant === undefined ? `columns are: ${fieldNames.join(', ')}` : `is it '${meant}'?`
  // Without a line of names, this may be the cell of a node, and in it a secret.
  const shown = /^[A-Za-z_ -]{1,20}$/u.test(name) ? ` '${name}'` : ' that'
  return new IqError('CONFIG', `${place}: no column is called${shown}`, { next })
}

function rowOf(row: PlacedRow, columns: readonly string[], path: string): RosterRow {
  if (row.record.length > columns.length) {
    throw new IqError(
      'CONFIG',
      `${placeIn(row, columns.length, path)}: ${row.record.length} columns, not the ${columns.length} of the first line`,
    )
  }
  const fields: Record<string, unknown> = {}
  for (const [at, name] of columns.entries()) {
    const cell = (row.record[at] ?? '').trim()
    if (cell !== '') fields[name] = cellValue(name, cell, () => placeIn(row, at, path))
  }
  return {
    place: `${path}:${row.line}`,
    fields,
    placeOf(field) {
      const at = columns.indexOf(field)
      return at < 0 ? `${path}:${row.line}` : placeIn(row, at, path)
    },
  }
}

function cellValue(name: string, cell: string, place: () => string): unknown {
  if (name === 'concurrency' && /^\d{1,9}$/u.test(cell)) return Number(cell)
  return name === 'headers' ? headersOf(cell, place) : cell
}

/** `X-Org=env:ORG;X-Team=file:team.txt` */
function headersOf(cell: string, place: () => string): Readonly<Record<string, string>> {
  const pairs = cell.split(';').map((part) => part.trim())
  const found = pairs.map((pair): [string, string] => {
    const [, name, value] = /^([^=\s]+)\s*=\s*(\S.*)$/su.exec(pair) ?? []
    if (name !== undefined && value !== undefined) return [name, value]
    throw new IqError('CONFIG', `${place()}: headers are written Name=env:VARIABLE;Name=file:PATH`)
  })
  return Object.fromEntries(found)
}

function placeIn({ raw, line }: PlacedRow, cell: number, path: string): string {
  const { lines, column } = cellPlace(raw, cell)
  return `${path}:${line + lines}:${column}`
}
