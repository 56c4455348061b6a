/**
 * Short passages with a question, or to be summed up.
 *
 *     words ─► bridging, exceptions, counting, order, beliefs, notices
 *     summary-words ─► summaries, changes, totals (answers that must meet checks)
 */
export { reading } from './families.ts'
