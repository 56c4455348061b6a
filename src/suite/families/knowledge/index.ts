/**
 * Four-choice questions from tables of well-established facts.
 *
 *     facts/ ─► relation ─► pool (level) ─► asking ─► direct, pairs, classes, analogies, ranks, joins
 */
export { knowledge } from './families.ts'
