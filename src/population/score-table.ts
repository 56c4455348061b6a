import { parse } from 'csv-parse/sync'
import { describeError, IqError } from '../errors/index.ts'
import { closest } from '../schema/index.ts'
import type { ScoredNode } from './node.ts'

/** Which columns of a table of scores to read. */
export interface Columns {
  readonly score: string
  /** Default: the first column. */
  readonly name: string | undefined
}

export interface ScoreTable {
  readonly nodes: readonly ScoredNode[]
  /** Rows without a score from 0 to 100. */
  readonly skipped: number
}

/**
 * Reads scores from the text of a CSV file with a header. A column of shares, none above 1, counts
 * as scores of 100 times that.
 * @throws IqError `DATA` when it is no CSV, lacks a column, or holds no score
 */
export function readScores(text: string, columns: Columns, place: string): ScoreTable {
  const [header = [], ...rows] = parseRows(text, place)
  const scoreColumn = indexOf(columns.score, header, place)
  const nameColumn = columns.name === undefined ? 0 : indexOf(columns.name, header, place)
  const numbers = rows.map((row) => numberOf(row[scoreColumn]))
  const scores = numbers.filter((value) => value !== undefined)
  if (scores.length === 0) {
    throw new IqError('DATA', `${place}: no score from 0 to 100 in the column '${columns.score}'`)
  }
  const scale = scores.every((value) => value <= 1) ? 100 : 1
  const nodes = rows.flatMap((row, index) => {
    const value = numbers[index]
    return value === undefined ? [] : [{ name: row[nameColumn] ?? '', score: value * scale }]
  })
  return { nodes, skipped: rows.length - nodes.length }
}

function parseRows(text: string, place: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true })
  } catch (cause) {
    throw new IqError('DATA', `${place}: not CSV: ${describeError(cause)}`, { cause })
  }
}

function indexOf(column: string, header: readonly string[], place: string): number {
  const index = header.indexOf(column)
  if (index >= 0) return index
  const suggestion = closest(column, header)
  const help =
    suggestion === undefined ? `there are: ${header.join(', ')}` : `did you mean '${suggestion}'?`
  throw new IqError('DATA', `${place}: no column '${column}', ${help}`)
}

function numberOf(cell: string | undefined): number | undefined {
  const value = cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell)
  return value >= 0 && value <= 100 ? value : undefined
}
