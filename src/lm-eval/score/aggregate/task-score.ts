import type { MetricValue } from '../metrics/index.ts'
import type { Aggregation } from './aggregation.ts'
import { bootstrapError, meanError } from './standard-error.ts'

/** One score of a task; lm-eval's key for it is "metric,filter". */
export interface TaskScore {
  readonly metric: string
  readonly filter: string
  readonly value: number
  /** `undefined` where lm-eval prints "N/A". */
  readonly standardError: number | undefined
  /** Number of items. */
  readonly size: number
}

/** The values of one item under one filter pipeline. */
interface ItemValues {
  readonly filter: string
  readonly metrics: ReadonlyMap<string, MetricValue>
}

interface AggregateOptions {
  /** Resamples where the standard error has no formula; 0 turns all standard errors off. Default 100,000. */
  readonly bootstrapIterations?: number
}

/** The scores of a task from those of its items, filters outside, metrics inside. */
export function aggregate(
  { aggregations }: { readonly aggregations: ReadonlyMap<string, Aggregation> },
  items: readonly (readonly ItemValues[])[],
  { bootstrapIterations = 100_000 }: AggregateOptions = {},
): readonly TaskScore[] {
  const filters = items[0]?.map((score) => score.filter) ?? []
  return filters.flatMap((filter, at) =>
    [...aggregations].map(([metric, aggregation]) => {
      const values = items.flatMap((scores) => scores[at]?.metrics.get(metric) ?? [])
      const score = scoreOf(aggregation, values, bootstrapIterations)
      return { metric, filter, size: values.length, ...score }
    }),
  )
}

function scoreOf(
  aggregation: Aggregation,
  values: readonly MetricValue[],
  iterations: number,
): Pick<TaskScore, 'value' | 'standardError'> {
  const size = values.length
  const statistic = aggregation.over(values)
  const value = statistic(Uint32Array.from(values, (_, at) => at))
  if (iterations === 0 || size < 2) return { value, standardError: undefined }
  switch (aggregation.standardError) {
    case 'closed':
      return { value, standardError: meanError(values.flatMap(numberOf)) }
    case 'bootstrap':
      return { value, standardError: bootstrapError(statistic, size, iterations) }
    case 'short bootstrap':
      return { value, standardError: bootstrapError(statistic, size, Math.min(iterations, 100)) }
    case 'none':
      return { value, standardError: undefined }
  }
}

function numberOf(value: MetricValue): readonly number[] {
  return value.kind === 'number' ? [value.value] : []
}
