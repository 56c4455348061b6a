import type { PyDict, PyValue } from '../../python/index.ts'
import type { Documents } from '../data/index.ts'

/** `suites/open-llm/utils.py`: the same functions, for running those task files in lm-eval. */
export const openLlmPython = 'dd50629206681a5ac46583a70d241e3a30307376b96d99e57de504a575499e42'

/** Python code of a shipped task, written anew in TypeScript. */
export interface Port {
  /** `module.function`, as task files name it. */
  readonly name: string
  /** SHA-256 of the Python files it stands for, first lm-evaluation-harness's at 4e7e0d47. */
  readonly sources: readonly string[]
  /** End of the path of the folder where the task files of this code stand. */
  readonly folder: string
  /** Datasets whose task files all mean this code by `name`. */
  readonly datasets: readonly string[]
  readonly use: PortUse
}

export type PortUse =
  /** `process_docs` of a task. */
  | { readonly kind: 'documents'; readonly apply: (documents: Documents) => Documents }
  /** `doc_to_text`, `doc_to_target` or `doc_to_choice`. */
  | { readonly kind: 'field'; readonly of: (doc: PyDict) => PyValue }
  /** `process_results`; the metric is the scorer's, which knows it by `id`. */
  | { readonly kind: 'results'; readonly id: ResultsPort }

/** Scoring code of shipped tasks that has a port. */
export type ResultsPort = 'truthfulqa-mc2'
