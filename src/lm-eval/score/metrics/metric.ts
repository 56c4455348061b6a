/** What a metric gives for one item; aggregations turn many of them into a score. */
export type MetricValue =
  /** A number. */
  | { readonly kind: 'number'; readonly value: number }
  /** Right and chosen class (f1, mcc). */
  | { readonly kind: 'classes'; readonly gold: number; readonly predicted: number }
  /** Right class and the probability of each (brier_score). */
  | {
      readonly kind: 'distribution'
      readonly gold: number
      readonly probabilities: readonly number[]
    }
  /** A log-likelihood and the words or bytes it is spread over. */
  | { readonly kind: 'weighted'; readonly logLikelihood: number; readonly weight: number }
  /** A reference and an answer, compared when all are there (bleu, chrf, ter). */
  | { readonly kind: 'texts'; readonly reference: string; readonly answer: string }
  /** Not scored (bypass). */
  | { readonly kind: 'none' }

/** A metric of one output type; `T` is what that type's items are reduced to. */
export interface Metric<T> {
  readonly kind: MetricValue['kind']
  /** Name of the aggregation when the task file names none. */
  readonly aggregation: string
  /** Whether an item's value may lie beyond 0 to 1, so that it is no score of the item. */
  readonly isOpen?: boolean
  readonly of: (item: T) => MetricValue
}

export function numeric<T>(aggregation: string, of: (item: T) => number): Metric<T> {
  return { kind: 'number', aggregation, of: (item) => ({ kind: 'number', value: of(item) }) }
}

/** A number of any size, such as a percentage. */
export function open<T>(aggregation: string, of: (item: T) => number): Metric<T> {
  return { ...numeric(aggregation, of), isOpen: true }
}

/** Truth as the metrics count it. */
export function truth(holds: boolean): number {
  return holds ? 1 : 0
}
