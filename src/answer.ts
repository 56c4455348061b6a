/** `iq-chains/answer`: reading answers out of what models write. */
export {
  type AnswerFormat,
  answerFormatVersion,
  answersEqual,
  type Extraction,
  type ExtractionOptions,
  extractAnswer,
} from './answer/index.ts'
