/** Task and group files, checked and typed, with lm-eval's own names and defaults. */
export {
  type ConfigFields,
  type ConfigValue,
  describeAggregate,
  describeConfig,
  plainDict,
} from './describe-config.ts'
export { defaultMaxTokens } from './generation.ts'
export { type AggregateMetric, groupConfig } from './group-config.ts'
export type { FilterPipeline, MetricEntry } from './scoring.ts'
export type { ChoiceSource, TargetSource, TextSource } from './sources.ts'
export { type EffectiveConfig, type TaskConfig, taskConfig } from './task-config.ts'
