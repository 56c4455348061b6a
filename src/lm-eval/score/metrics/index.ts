/** Values of lm-eval's metrics for single items, by output type. */
export { type ChoiceItem, choiceMetrics, goldIndices } from './choice.ts'
export { type CompiledMetric, compileMetrics } from './compile.ts'
export {
  type GenerationItem,
  generationMetrics,
  references,
  strictReferences,
} from './generation.ts'
export { likelihoodMetrics, type RollingItem, rollingMetrics } from './likelihood.ts'
export type { Metric, MetricValue } from './metric.ts'
export { leadingTruthMetrics, type TruthfulItem, truthfulMetrics } from './truthful.ts'
export {
  type TruthfulTextItem,
  truthfulBleuMetrics,
  truthfulText,
  truthfulTextMetrics,
} from './truthful-text.ts'
