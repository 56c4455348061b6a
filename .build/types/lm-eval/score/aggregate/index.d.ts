/** Scores of tasks and groups, with their standard errors. */
export { type Aggregation, aggregationOf } from './aggregation.ts';
export { aggregateGroup, type GroupMetric } from './group-score.ts';
export { aggregate, type TaskScore } from './task-score.ts';
