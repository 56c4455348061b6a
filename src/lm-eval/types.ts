import type { TaskConfig } from './config/index.ts'
import type { PyDict, PyValue } from './python/index.ts'

/** What is asked of a node: the four output types of lm-evaluation-harness come down to three requests. */
export type Request =
  | { readonly kind: 'generate'; readonly prompt: Prompt; readonly settings: GenerationSettings }
  | { readonly kind: 'loglikelihood'; readonly context: Prompt; readonly continuation: string }
  | { readonly kind: 'rolling'; readonly text: string }

/** Plain text, or messages when the suite asks in chat form. */
export type Prompt = string | readonly ChatMessage[]

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** The `generation_kwargs` of a task after its defaults are filled in. */
export interface GenerationSettings {
  /** Stop strings; generation ends before the first of them. */
  readonly until: readonly string[]
  /** Tokens the node may generate at most. */
  readonly maxTokens: number
  /** 0 = greedy. */
  readonly temperature: number
  /** Of the sampling; undefined: the node's own. */
  readonly seed: number | undefined
  /** Whether what a node sends past a stop string is cut off. */
  readonly trim: boolean
  /** Every other key but `do_sample`, as the task file has it (`top_p`, ...). */
  readonly extra: Readonly<Record<string, PyValue>>
  /** All of `generation_kwargs`, unchanged: what lm-eval hands to its models. */
  readonly kwargs: PyDict
}

/** One document of a task, ready to be asked. */
export interface Item {
  /** Position among the task's items, from 0: the argument of `item`. */
  readonly index: number
  /** Row of the evaluation split; another number than `index` only under `samples`. */
  readonly row: number
  readonly doc: PyDict
  /** `doc_to_target`: text, choice index, or a list of either. */
  readonly target: PyValue
  /** What answers are scored by: `target`, or where choices are contexts the index of the right one. */
  readonly gold: PyValue
  /** `doc_to_choice`, where the task has choices. */
  readonly choices: readonly string[] | undefined
  /**
   * In the order lm-evaluation-harness sends them: with `repeats` n in the configuration, n equal
   * requests stand next to each other.
   */
  readonly requests: readonly Request[]
}

/** One task file, compiled; `item` is a pure function of the file, its data and the settings. */
export interface Task {
  readonly name: string
  readonly config: TaskConfig
  /** Number of items. */
  readonly size: number
  /** Choices are contexts and the target is their common continuation (WinoGrande's form). */
  readonly multipleInput: boolean
  /** Several right answers; like `multipleInput` decided by the first document alone. */
  readonly multipleTarget: boolean
  /** Ways in which prompts may differ from lm-evaluation-harness; empty in strict mode. */
  readonly deviations: readonly string[]
  /** Builds item `index`; any order of calls gives the same items. */
  item(index: number): Item
}
