/** Answers: reading them and judging them. */

/** Tasks of lm-evaluation-harness: filters, metrics, scores of tasks and groups. */
export { aggregate, aggregateGroup, type GroupMetric, type TaskScore } from './aggregate/index.ts'
export {
  type AnswerFormat,
  answerFormatVersion,
  answersEqual,
  extractAnswer,
} from './answer/index.ts'
export { acceptedAnswers, letterCount } from './expected.ts'
export { type Finish, type Judgement, judgeAnswer, judgeScores, type Outcome } from './outcome.ts'
/** What is kept of an item. */
export { type OutcomeKind, outcomeKinds, type Sample } from './sample.ts'
export { compileScorer, type FilteredScore, type Scorer } from './scorer.ts'
export type { LogLikelihood, Response, ScoredItem, ScoringSpec } from './types.ts'
