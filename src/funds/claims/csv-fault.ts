import { describeError, IqError } from '../../errors/index.ts'

/**
 * The error of a line that csv-parse cannot read: its own messages count lines from where it began.
 * @param names of the columns
 */
export function csvFault(cause: unknown, where: string, names: readonly string[]): IqError {
  const { code, column } = cause as { readonly code?: unknown; readonly column?: unknown }
  const name = typeof column === 'number' ? names[column] : undefined
  const at = name === undefined ? where : `${where}: column '${name}'`
  const next = 'a cell with a quote in it stands in quotes, and each quote in it twice (RFC 4180)'
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new IqError('DATA', `${at}: a quote is not closed`, { cause, next })
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return new IqError('DATA', `${at}: a quote where none may stand`, { cause, next })
    default:
      return new IqError('DATA', `${at}: ${describeError(cause)}`, { cause })
  }
}

/** The error of a row that has not as many cells as there are columns. */
export function wrongColumns(where: string, found: number, columns: number): IqError {
  return new IqError('DATA', `${where}: ${found} columns, not the ${columns} of the first line`)
}
