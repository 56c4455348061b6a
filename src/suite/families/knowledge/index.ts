/**
 * Four-choice questions from tables of well-established facts.
 *
 *     facts/ ─► relation ─► pool (level) ─► asking ─► direct, pairs, classes, analogies, extremes, joins
 */
export { knowledge } from './families.ts'
