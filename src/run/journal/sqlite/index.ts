/**
 * Runs as SQLite files: one folder each, with a journal and a lock.
 *
 *     sqlite-store ─► lock, sqlite-journal ─┬─► rows: reads, each row by its seal
 *                                           └─► writer ═ writes ═► writer-thread ─► open-journals: commits
 *                        tables ◄─ sample-columns                                 └─► seals
 */

export { sqliteStore } from './sqlite-store.ts'
