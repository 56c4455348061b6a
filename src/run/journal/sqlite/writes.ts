import type { SealedTable } from './tables.ts'

/** What goes between a journal and the thread that writes: plain data. */

export type Values = readonly (string | number | null)[]

/** A row to add; its number and its seal are the thread's business. */
export interface Write {
  readonly table: SealedTable
  readonly values: Values
}

/** Writes as lines: the table, a space, and the values as a JSON array, which holds no line break. */
export function writeLines(writes: readonly Write[]): string {
  let lines = ''
  for (const { table, values } of writes) lines += `${table} ${JSON.stringify(values)}\n`
  return lines
}

/** A write as it was handed over. */
export interface WrittenRow {
  readonly table: SealedTable
  /** The values as a JSON array. */
  readonly written: string
}

/** What `writeLines` wrote. */
export function readLines(lines: string): readonly WrittenRow[] {
  const rows: WrittenRow[] = []
  for (let start = 0; start < lines.length; ) {
    const space = lines.indexOf(' ', start)
    const end = lines.indexOf('\n', space)
    const table = lines.slice(start, space) as SealedTable
    rows.push({ table, written: lines.slice(space + 1, end) })
    start = end + 1
  }
  return rows
}

/** To the thread. Requests about one journal are answered in their order. */
export type WriterRequest =
  | {
      readonly kind: 'open'
      readonly journal: number
      readonly path: string
      /** The seal of the run. */
      readonly seal: string
    }
  /** `lines` are the writes of `writeLines`: one text is handed over faster than many values. */
  | { readonly kind: 'write'; readonly journal: number; readonly lines: string }
  | { readonly kind: 'close'; readonly journal: number }

/** From the thread: what became of a request, write by write. */
export interface WriterReply {
  readonly journal: number
  /** One for each write that failed; nothing of it is stored. */
  readonly failures: readonly WriteFailure[]
}

export interface WriteFailure {
  /** Place among the writes of the request. */
  readonly at: number
  /** SQLite's, such as `SQLITE_FULL`. */
  readonly code: string
  readonly message: string
}
