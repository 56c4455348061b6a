import type { SealedTable } from './tables.ts'

/** What goes between a journal and the thread that writes: plain data. */

export type Values = readonly (string | number | null)[]

/** A row to add; its number and its seal are the thread's business. */
export interface Write {
  readonly table: SealedTable
  readonly values: Values
}

/** Rows of one table in a row. */
export interface WriteGroup {
  readonly table: SealedTable
  readonly rows: readonly Values[]
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
  /** `groups` is a list of `WriteGroup`, as JSON: one text is handed over faster than many values. */
  | { readonly kind: 'write'; readonly journal: number; readonly groups: string }
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
