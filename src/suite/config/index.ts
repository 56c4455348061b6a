/** Task and group files, checked and typed, with lm-eval's own names and defaults. */

// Tasks
export type { FewshotConfig } from './fewshot-config.ts'
export { defaultMaxTokens } from './generation.ts'
// Groups
export { type AggregateMetric, type GroupConfig, groupConfig } from './group-config.ts'
export type { FilterPipeline, FilterStep, Kwargs, MetricEntry, OutputType } from './scoring.ts'
export type { ChoiceSource, TargetSource, TextSource } from './sources.ts'
export { type TaskConfig, taskConfig } from './task-config.ts'
