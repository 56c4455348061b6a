/** What the runs of a store are about, without opening every journal. */

export type { RunEntry } from './entry.ts'
export { RunIndex } from './run-index.ts'
