/** Columns of the terminal, or those of `COLUMNS`; endless where nobody says. */
export function terminalWidth(): number {
  const { columns } = process.stdout
  const said = Number(process.env['COLUMNS'])
  return columns ?? (said > 0 ? said : Number.POSITIVE_INFINITY)
}
