import type { GenerationSettings, Item, Prompt, Task, TextRequest } from '../item/index.ts'
import type { EffectiveConfig } from './config/index.ts'
import type { PyDict, PyValue } from './python/index.ts'

/** What is asked, with what lm-eval logs of it. */
export type LmEvalRequest =
  | Exclude<TextRequest, { readonly kind: 'generate' }>
  | {
      readonly kind: 'generate'
      readonly prompt: Prompt
      readonly settings: LmEvalGenerationSettings
    }

/** The `generation_kwargs` of a task after its defaults are filled in. */
export interface LmEvalGenerationSettings extends GenerationSettings {
  /** All of `generation_kwargs`, unchanged: what lm-eval hands to its models. */
  readonly kwargs: PyDict
}

/** One document of a task file, ready to be asked. */
export interface LmEvalItem extends Item {
  readonly family: 'lm-eval'
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
  readonly requests: readonly LmEvalRequest[]
}

/** One task file, compiled; `item` is a pure function of the file, its data and the settings. */
export interface LmEvalTask extends Task {
  readonly family: 'lm-eval'
  readonly config: EffectiveConfig
  /** Choices are contexts and the target is their common continuation (WinoGrande's form). */
  readonly multipleInput: boolean
  /** Several right answers; like `multipleInput` decided by the first document alone. */
  readonly multipleTarget: boolean
  /** `strict`: several right answers are compared as lm-eval compares them, odd as it is. */
  readonly mode: 'strict' | 'repaired'
  item(index: number): LmEvalItem
}
