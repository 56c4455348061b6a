import type { PortedScoring, ResultsPort } from '../ports/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'

/** What scoring needs to know of a task: its configuration, and what its first document decides. */
export interface ScoringSpec {
  readonly config: {
    readonly task: string
    readonly output_type:
      | 'loglikelihood'
      | 'multiple_choice'
      | 'loglikelihood_rolling'
      | 'generate_until'
    readonly filter_list: PortedScoring['filter_list']
    readonly metric_list: PortedScoring['metric_list']
    /** How often each request was sent. */
    readonly repeats: number
  }
  /** Several right answers. */
  readonly multipleTarget: boolean
  readonly mode?: 'strict' | 'repaired'
  /** Scoring code of the task itself, where it has any. */
  readonly resultsPort?: ResultsPort | undefined
}

/** Answer to a log-likelihood request: the sum over the continuation's tokens, natural logarithm. */
export interface LogLikelihood {
  readonly logLikelihood: number
  /** Whether the continuation is what greedy decoding gives. */
  readonly greedy: boolean
}

/** Text, a log-likelihood, or the log-likelihood of a whole text (rolling). */
export type Response = string | LogLikelihood | number

/** What filters made of the responses to one request. */
export type Answer = PyValue | LogLikelihood

/** An item with all its responses, in the order of its requests. */
export interface ScoredItem {
  readonly doc: PyDict
  /** `doc_to_target`; where choices are contexts, the index that `doc_to_text` gives. */
  readonly target: PyValue
  readonly choices: readonly string[] | undefined
  readonly responses: readonly Response[]
}
