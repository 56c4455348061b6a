import { table as laidOut } from '../../text-table/index.ts'
import { terminalWidth } from '../terminal/columns.ts'

type Laid = Parameters<typeof laidOut>

/** A table that fits the terminal. */
export function table(head: Laid[0], rows: Laid[1], align: Laid[2]): string {
  return laidOut(head, rows, align, terminalWidth())
}
