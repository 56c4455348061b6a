/**
 * Reading answers out of what models write, for certification.
 *
 * ```
 *  text ─► reasoning ─► continuation ─► letter ── statements, lines, mentions ─► slot ─┐
 *          (both cut)                   number ── numeral                              ├─► value
 *                                       short text                                     ┘
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
