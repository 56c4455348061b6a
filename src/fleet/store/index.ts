/**
 * Runs in PostgreSQL, and their working copies.
 *
 *     begin, open ─► lease (number in the run's row) ─► restore ─► working copy (SQLite)
 *     append ─► mirrored-journal ─► entries (fenced by the lease) ─► PostgreSQL, then the working copy
 */
export type { Lease } from './lease.ts'
export { type PostgresStoreParts, postgresStore } from './postgres-store.ts'
export { restore } from './restore.ts'
export { requireRun } from './run-rows.ts'
export { DatabaseTime } from './time.ts'
