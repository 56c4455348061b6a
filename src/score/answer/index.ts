/** Reading answers out of what models write, for certification. */
export { answersEqual } from './equal.ts'
export {
  type AnswerFormat,
  answerFormatVersion,
  type Extraction,
  extractAnswer,
} from './extract.ts'
