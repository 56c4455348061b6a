/** What is kept of a run: one SQLite file, one lock, commits shared by answers that come together. */

export { Journal, type RunRecord } from './journal.ts'
export { lockRun } from './run-lock.ts'
