import { IqError } from '../../../errors/index.ts'
import { closest } from '../../../schema/index.ts'
import type { MetricValue } from '../metrics/index.ts'
import { binaryF1, brierScore, matthewsCorrelation, multiClassF1 } from './classification.ts'
import { bitsPerByte, mean, median, nanMean, perplexity, weightedPerplexity } from './numeric.ts'
import type { Statistic } from './statistic.ts'
import { type Corpus, corpusScore } from './translation/index.ts'

/** How the values of a metric become a score. */
export interface Aggregation {
  readonly name: string
  /** Kind of values it takes. */
  readonly takes: MetricValue['kind']
  readonly over: (values: readonly MetricValue[]) => Statistic
  /**
   * `closed`: formula for the mean; `bootstrap`: by resampling, `short bootstrap`: 100 times at
   * most; `none`: lm-eval gives "N/A".
   */
  readonly standardError: 'closed' | 'bootstrap' | 'short bootstrap' | 'none'
}

const aggregations: readonly Aggregation[] = [
  { name: 'mean', takes: 'number', over: mean, standardError: 'closed' },
  { name: 'median', takes: 'number', over: median, standardError: 'bootstrap' },
  { name: 'nanmean', takes: 'number', over: nanMean, standardError: 'bootstrap' },
  { name: 'perplexity', takes: 'number', over: perplexity, standardError: 'bootstrap' },
  {
    name: 'weighted_perplexity',
    takes: 'weighted',
    over: weightedPerplexity,
    standardError: 'none',
  },
  { name: 'bits_per_byte', takes: 'weighted', over: bitsPerByte, standardError: 'none' },
  { name: 'f1', takes: 'classes', over: binaryF1, standardError: 'bootstrap' },
  {
    name: 'matthews_corrcoef',
    takes: 'classes',
    over: matthewsCorrelation,
    standardError: 'bootstrap',
  },
  { name: 'brier_score', takes: 'distribution', over: brierScore, standardError: 'none' },
  corpus('bleu'),
  corpus('chrf'),
  corpus('chrf++'),
  corpus('ter'),
  // Python code of shipped tasks (suite/ports/f1.ts).
  { name: 'macro-f1', takes: 'classes', over: multiClassF1('macro'), standardError: 'none' },
  { name: 'micro-f1', takes: 'classes', over: multiClassF1('micro'), standardError: 'none' },
  { name: 'weighted-f1', takes: 'classes', over: multiClassF1('weighted'), standardError: 'none' },
  // The score that lm-eval prints for answers that were only collected.
  { name: 'bypass', takes: 'none', over: () => () => 999, standardError: 'none' },
]

function corpus(name: Corpus): Aggregation {
  return { name, takes: 'texts', over: corpusScore(name), standardError: 'short bootstrap' }
}

/** The aggregation of a compiled metric. @throws IqError `SUITE` when there is none that fits */
export function aggregationOf(
  metric: {
    readonly name: string
    readonly kind: MetricValue['kind']
    readonly aggregation: string
  },
  task: string,
): Aggregation {
  const place = `task '${task}': metric_list: ${metric.name}`
  const found = aggregations.find((aggregation) => aggregation.name === metric.aggregation)
  if (found === undefined) {
    const names = aggregations.map((aggregation) => aggregation.name)
    const suggestion = closest(metric.aggregation, names)
    throw new IqError('SUITE', `${place}: unknown aggregation '${metric.aggregation}'`, {
      next:
        suggestion === undefined
          ? `Use one of ${names.join(', ')}`
          : `Did you mean '${suggestion}'?`,
    })
  }
  if (found.takes === metric.kind) return found
  throw new IqError('SUITE', `${place}: the aggregation '${found.name}' does not fit this metric`)
}
