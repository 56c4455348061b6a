/**
 * Answers become outcomes and scores. Two ways, chosen by the suite for each task:
 *
 * ```
 *  text ─► answer/ (extraction) ─────────────► judgeAnswer ─┐
 *                                                           ├─► outcome ─► Sample
 *  responses ─► scorer: filters/ ─► metrics/ ► judgeScores ─┘
 *                                      └─► aggregate/ ─► scores of tasks and groups, as lm-eval
 * ```
 */

// Tasks of lm-evaluation-harness
export { aggregate, aggregateGroup, type GroupMetric, type TaskScore } from './aggregate/index.ts'
// Reading and judging answers
export {
  type AnswerFormat,
  answerFormatVersion,
  answersEqual,
  extractAnswer,
} from './answer/index.ts'
export { acceptedAnswers } from './expected.ts'
export { scoredItem, scoringOf } from './item.ts'
export { compileJudge, type Judge } from './judge.ts'
export { type Finish, type Judgement, judgeAnswer, judgeScores, type Outcome } from './outcome.ts'
// What is kept of an item
export { readResponse, writeLikelihood } from './response.ts'
export { type OutcomeKind, outcomeKinds, type Sample } from './sample.ts'
export { compileScorer, type FilteredScore, type Scorer } from './scorer.ts'
export type { LogLikelihood, Response, ScoredItem, ScoringSpec } from './types.ts'
