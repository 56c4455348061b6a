import type { TaskScore } from './task-score.ts'

/** One entry of a group's `aggregate_metric_list`. */
export interface GroupMetric {
  readonly metric: string
  /** undefined: every filter found among the tasks, sorted. */
  readonly filter_list: readonly string[] | undefined
  /** Weigh each task by its number of items, else all alike. */
  readonly weight_by_size: boolean
}

/**
 * The scores of a group from those of its tasks, at any depth below it; tasks without a score do
 * not count. Source: lm-eval api/group.py and api/metrics.py (`aggregate_subtask_metrics`).
 */
export function aggregateGroup(
  metrics: readonly GroupMetric[],
  tasks: readonly (readonly TaskScore[])[],
): readonly TaskScore[] {
  const all = tasks.flat()
  return metrics.flatMap(({ metric, filter_list, weight_by_size }) =>
    (filter_list ?? filtersOf(all)).flatMap((filter) => {
      const scores = all.filter((score) => score.metric === metric && score.filter === filter)
      if (scores.length === 0) return []
      const weights = scores.map((score) => (weight_by_size ? score.size : 1))
      const weighted = scores.map((score, at) => score.value * (weights[at] ?? 0))
      return [
        {
          metric,
          filter,
          value: sum(weighted) / sum(weights),
          standardError: pooledError(scores),
          size: sum(scores.map((score) => score.size)),
        },
      ]
    }),
  )
}

function filtersOf(scores: readonly TaskScore[]): readonly string[] {
  return [...new Set(scores.map((score) => score.filter))].sort()
}

/**
 * The pooled standard error of several means; always by size, `undefined` if any is unknown.
 * Source: `pooled_sample_stderr` of lm-eval (api/metrics.py).
 */
function pooledError(scores: readonly TaskScore[]): number | undefined {
  let squares = 0
  for (const { standardError, size } of scores) {
    if (standardError === undefined) return undefined
    squares += (size - 1) * standardError ** 2 * size
  }
  const total = sum(scores.map((score) => score.size))
  return Math.sqrt(squares / (total - scores.length) / total)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
