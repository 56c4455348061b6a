/**
 * Reading answers out of what models write, for certification.
 *
 * ```
 *  text ─► reasoning ─► chat tokens, ─► letter ── statements, lines, mentions, choosing ─► slot ─┐
 *          (cut)        continuation    number ── statements, numerals, words ─────────────────┤─► value
 *                       (cut)           text ──── statements, short line, closing remarks ─────┘
 * ```
 */
export { answersEqual } from './equal.ts'
export {
  type AnswerFormat,
  answerFormatVersion,
  type Extraction,
  type ExtractionOptions,
  extractAnswer,
} from './extract.ts'
export { answerStart, opensReasoning } from './reasoning.ts'
