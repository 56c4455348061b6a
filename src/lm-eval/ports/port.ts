import type { Documents } from '../data/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'

/** `suites/open-llm/utils.py`: the same functions, for running those task files in lm-eval. */
export const openLlmPython = 'dd50629206681a5ac46583a70d241e3a30307376b96d99e57de504a575499e42'

/** Python code of a shipped task, written anew in TypeScript. */
export interface Port extends PortPlace {
  /** `module.function`, as task files name it. */
  readonly name: string
  readonly use: PortUse
}

/** Many functions of one Python file that differ in one word of their name. */
export interface PortFamily extends PortPlace {
  /** `module.` and what all names start with. */
  readonly prefix: string
  /** By the rest of the name; undefined: there is no such function. */
  readonly use: (rest: string) => PortUse | undefined
}

interface PortPlace {
  /** SHA-256 of the Python files it stands for: each version whose behaviour was compared. */
  readonly sources: readonly string[]
  /** End of the path of the folder where the task files of this code stand; undefined: in many. */
  readonly folder?: string
  /** Datasets whose task files all mean this code by its name. */
  readonly datasets?: readonly string[]
}

export type PortUse =
  /** `process_docs` of a task. */
  | { readonly kind: 'documents'; readonly apply: (documents: Documents) => Documents }
  /** `doc_to_text`, `doc_to_target` or `doc_to_choice`. */
  | { readonly kind: 'field'; readonly of: (doc: PyDict) => PyValue }
  /** `process_results`; the metric is the scorer's, which knows it by `id`. */
  | { readonly kind: 'results'; readonly id: ResultsPort }
  /** A step of `filter_list`, which the scorer knows by `id`. */
  | { readonly kind: 'filter'; readonly id: FilterPort }
  /** An `aggregation`, which the scorer knows by `id`. */
  | { readonly kind: 'aggregation'; readonly id: AggregationPort }

/** Scoring code of shipped tasks that has a port. */
export type ResultsPort =
  | 'truthfulqa-mc2'
  | 'truthfulqa-mc2-leading'
  | 'truthfulqa-gen'
  | 'truthfulqa-gen-bleu'
  | 'agieval-mcqa'

/** Filters of shipped tasks that have a port. */
export type FilterPort = 'bbh-choice' | 'bbh-map' | 'bbh-words'

/** Aggregations of shipped tasks that have a port. */
export type AggregationPort = 'macro-f1' | 'micro-f1' | 'weighted-f1'

/** What the scorer finds in place of the name of Python code. */
export interface Ported<T> {
  readonly kind: 'ported'
  readonly id: T
}
