/**
 * Scores of items, tasks and groups as lm-evaluation-harness computes them.
 *
 * ```
 *  responses ─► filters/ ─► metrics/ ─► FilteredScore ─► aggregate/ ─► TaskScore, group scores
 * ```
 */
export { aggregate, aggregateGroup, type TaskScore } from './aggregate/index.ts';
export { readResponse, writeLikelihood } from './response.ts';
export { scoredItem, scoringOf } from './scored-item.ts';
export { compileScorer, type FilteredScore, type Scorer } from './scorer.ts';
export type { LogLikelihood, Response } from './types.ts';
