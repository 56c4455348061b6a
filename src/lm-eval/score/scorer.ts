import { IqError } from '../../errors/index.ts'
import { type Aggregation, aggregationOf } from './aggregate/index.ts'
import {
  choiceMetrics,
  compileMetrics,
  generationMetrics,
  leadingTruthMetrics,
  likelihoodMetrics,
  type Metric,
  type MetricValue,
  rollingMetrics,
  truthfulBleuMetrics,
  truthfulMetrics,
  truthfulTextMetrics,
} from './metrics/index.ts'
import { firstOnly, type Pipeline, textPipelines } from './pipelines.ts'
import {
  choiceItem,
  documentChoiceItem,
  firstLikelihood,
  generationItem,
  rollingItem,
  truthfulItem,
  truthfulTextItem,
} from './read-item.ts'
import type { Settings } from './settings.ts'
import type { Answer, Response, ScoredItem, ScoringSpec } from './types.ts'

/** What one filter pipeline made of an item. */
export interface FilteredScore {
  readonly filter: string
  /** One answer for each request. */
  readonly filtered: readonly Answer[]
  readonly metrics: ReadonlyMap<string, MetricValue>
}

/** A task's `filter_list` and `metric_list`, compiled. */
export interface Scorer {
  readonly task: string
  /** By metric name, in the order of `metric_list`. */
  readonly aggregations: ReadonlyMap<string, Aggregation>
  /** Metrics whose values are scores of items, from 0 to 1. */
  readonly scores: ReadonlySet<string>
  /** One score for each filter pipeline, in their order. Pure. */
  score(item: ScoredItem): readonly FilteredScore[]
}

/**
 * Compiles the scoring of a task as lm-eval's `process_results` does it (api/task.py).
 * @throws IqError `SUITE` for filters, metrics and aggregations that are unknown or custom code
 */
export function compileScorer(spec: ScoringSpec): Scorer {
  switch (spec.config.output_type) {
    case 'generate_until':
      return textScorer(spec)
    case 'multiple_choice':
      return choiceScorer(spec)
    case 'loglikelihood':
      return scorer(spec, firstOnly(spec), likelihoodMetrics, firstLikelihood)
    case 'loglikelihood_rolling':
      return scorer(spec, firstOnly(spec), rollingMetrics, rollingItem)
  }
}

function textScorer(spec: ScoringSpec): Scorer {
  const pipelines = textPipelines(spec)
  switch (spec.resultsPort) {
    case undefined:
      return scorer(spec, pipelines, generationMetrics, generationItem(spec))
    case 'truthfulqa-gen':
      return scorer(spec, pipelines, truthfulTextMetrics, truthfulTextItem)
    case 'truthfulqa-gen-bleu':
      return scorer(spec, pipelines, truthfulBleuMetrics, truthfulTextItem)
    case 'agieval-mcqa':
    case 'truthfulqa-mc2':
    case 'truthfulqa-mc2-leading':
      throw otherOutput(spec)
  }
}

function otherOutput({ config: { task, output_type } }: ScoringSpec): IqError {
  return new IqError('SUITE', `task '${task}': its process_results is not for ${output_type}`)
}

function choiceScorer(spec: ScoringSpec): Scorer {
  switch (spec.resultsPort) {
    case undefined:
      return scorer(spec, firstOnly(spec), choiceMetrics, choiceItem)
    case 'agieval-mcqa':
      return scorer(spec, firstOnly(spec), choiceMetrics, documentChoiceItem)
    case 'truthfulqa-mc2':
      return scorer(spec, firstOnly(spec), truthfulMetrics, truthfulItem)
    case 'truthfulqa-mc2-leading':
      return scorer(spec, firstOnly(spec), leadingTruthMetrics, truthfulItem)
    case 'truthfulqa-gen':
    case 'truthfulqa-gen-bleu':
      throw otherOutput(spec)
  }
}

function scorer<T>(
  { config: { task, metric_list, repeats } }: ScoringSpec,
  pipelines: readonly Pipeline[],
  known: Readonly<Record<string, Metric<T> | ((settings: Settings) => Metric<T>)>>,
  read: (item: ScoredItem, answers: readonly Answer[]) => T,
): Scorer {
  const metrics = compileMetrics(metric_list, known, task)
  return {
    task,
    aggregations: new Map(metrics.map((metric) => [metric.name, aggregationOf(metric, task)])),
    scores: new Set(metrics.filter(isScore).map(({ name }) => name)),
    score: (item) =>
      pipelines.map(({ name, apply }) => {
        const filtered = byRequest(item.responses, repeats).map((answers) => apply(answers, item))
        const scored = read(item, filtered)
        const values = metrics.map((metric) => [metric.name, metric.of(scored)] as const)
        return { filter: name, filtered, metrics: new Map(values) }
      }),
  }
}

function isScore({ kind, isOpen }: Pick<Metric<never>, 'kind' | 'isOpen'>): boolean {
  return kind === 'number' && isOpen !== true
}

/** Responses to the repeats of a request stand side by side. */
function byRequest(responses: readonly Response[], repeats: number): readonly Response[][] {
  return Array.from({ length: responses.length / repeats }, (_, at) =>
    responses.slice(at * repeats, (at + 1) * repeats),
  )
}
