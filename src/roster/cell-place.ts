/**
 * Where a cell stands in a row of CSV (RFC 4180). Pure.
 * @param raw the row as it stands in the file
 * @param cell from 0
 * @returns lines after the first of the row, and the column from 1
 */
export function cellPlace(
  raw: string,
  cell: number,
): { readonly lines: number; readonly column: number } {
  let [at, lines, lineStart, isQuoted] = [0, 0, 0, false]
  for (let left = cell; left > 0 && at < raw.length; at++) {
    const letter = raw[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === '\n') [lines, lineStart] = [lines + 1, at + 1]
    else if (letter === ',' && !isQuoted) left--
  }
  return { lines, column: at - lineStart + 1 }
}
