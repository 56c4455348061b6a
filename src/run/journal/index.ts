/**
 * What is kept of runs: the contract of a store, and the one that keeps SQLite files.
 *
 * ```
 * Store ─► Journal ◄─ sqlite/ ─► Writer ─► writer-thread (durable commits, shared by what comes together)
 * ```
 */

export type { PastTests, RunStore } from './run-store.ts'
export { sqliteStore } from './sqlite/index.ts'
export type { CanaryAnswer, Journal, NewRun, RelayCount, RunRecord, Store } from './store.ts'
