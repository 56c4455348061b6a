/**
 * Claim files, read row by row in bounded memory.
 *
 * ```
 * read ─► read-csv ─► lines (by hand), quoted (csv-parse) ─┐
 *    └──► read-jsonl ──────────────────────────────────────┴─► RowSink
 * duplicates ─► fingerprint, seen
 * ```
 */
export { type Generation, type Layout, layoutOf } from './columns.ts'
export { csvFault } from './csv-fault.ts'
export { Duplicates } from './duplicates.ts'
export { type ClaimFile, expectedClaims, readClaims } from './read.ts'
export { mostColumns, type RowSink } from './row.ts'
