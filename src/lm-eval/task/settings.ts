import type { EffectiveConfig, TaskConfig } from '../config/index.ts'
import type { Fits } from '../prompt/index.ts'
import type { PyDict } from '../python/index.ts'

/** How prompts are sent: plain text, or chat messages with examples as turns or in one message. */
export type ChatForm = 'none' | 'single-turn' | 'multi-turn'

/** What lm-eval takes from its command line; everything absent is the task file's own. */
export interface TaskSettings {
  /** Ignored where the task file says exactly 0. */
  readonly numFewshot?: number
  /** First items only: a count, or a share of all below 1, rounded up. 0 = all. */
  readonly limit?: number
  /** Rows of the evaluation split; asked in the order of the file. Excludes `limit`. */
  readonly samples?: readonly number[]
  /** Merged over the task's `generation_kwargs`. */
  readonly generationKwargs?: PyDict
  readonly systemInstruction?: string
  /** Default `none`. */
  readonly chat?: ChatForm
  /** Default 1234, as lm-eval's. */
  readonly fewshotSeed?: number
  /** Default `repaired`: whatever harms users of lm-eval's behaviour is mended and listed. */
  readonly mode?: 'strict' | 'repaired'
  /** As many of the drawn examples are shown as fit. Default: all. */
  readonly fits?: Fits
}

/** The seed of lm-eval's few-shot generator when the command line names none. */
export const defaultFewshotSeed = 1234

/** The configuration with the settings' overrides, as lm-eval's evaluator applies them. */
export function withSettings(config: TaskConfig, settings: TaskSettings): EffectiveConfig {
  const overridden = config.num_fewshot === 0 ? 0 : settings.numFewshot
  const generation = config.generation_kwargs
  return {
    ...config,
    num_fewshot: overridden ?? config.num_fewshot ?? 0,
    generation_kwargs:
      generation && settings.generationKwargs && config.output_type === 'generate_until'
        ? new Map([...generation, ...settings.generationKwargs])
        : generation,
  }
}
