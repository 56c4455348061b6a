import type { Prompt } from '../../item/index.ts'
import type { TaskConfig } from '../config/index.ts'
import { endsWithSpace } from '../prompt/index.ts'
import { type PyValue, str, typeName } from '../python/index.ts'
import type { LmEvalGenerationSettings, LmEvalRequest } from '../types.ts'
import type { ChatForm } from './settings.ts'

/** An item's parts that requests are made of. */
export interface RequestParts {
  /** One prompt, or one for each choice in the multiple-input form. */
  readonly prompts: readonly Prompt[]
  readonly target: PyValue
  readonly choices: readonly string[]
}

/** Turns an item's parts into what is sent (lm-eval's `construct_requests`), without repeats. */
export type RequestMaker = (parts: RequestParts) => readonly LmEvalRequest[]

export function requestMaker(
  config: TaskConfig,
  chat: ChatForm,
  multipleInput: boolean,
  generation: LmEvalGenerationSettings | undefined,
): RequestMaker {
  switch (config.output_type) {
    case 'generate_until':
      return ({ prompts }) =>
        prompts.map((prompt) => {
          if (!generation) throw new Error('a generating task has generation settings')
          return { kind: 'generate', prompt, settings: generation }
        })
    case 'loglikelihood':
      return ({ prompts, target }) => prompts.map((context) => likelihood(context, textOf(target)))
    case 'loglikelihood_rolling':
      return ({ target }) => [{ kind: 'rolling', text: textOf(target) }]
    case 'multiple_choice':
      return multipleChoice(config, delimiterOf(config, chat), multipleInput)
  }
}

function multipleChoice(
  config: TaskConfig,
  delimiter: string,
  multipleInput: boolean,
): RequestMaker {
  const unconditional = config.metric_list.some(({ metric }) => metric === 'acc_mutual_info')
  return ({ prompts, target, choices }) => {
    const asked = multipleInput
      ? prompts.map((context) => likelihood(context, delimiter + str(target)))
      : choices.map((choice) => likelihood(prompts[0] ?? '', delimiter + choice))
    const alone = unconditional ? choices.map((choice) => likelihood('', delimiter + choice)) : []
    return [...asked, ...alone]
  }
}

/** In chat form a new message starts, so there is nothing to part; a started answer is continued. */
function delimiterOf({ target_delimiter, gen_prefix = '' }: TaskConfig, chat: ChatForm): string {
  if (chat === 'none') return target_delimiter
  return gen_prefix !== '' && !endsWithSpace(gen_prefix) ? target_delimiter : ''
}

function likelihood(context: Prompt, continuation: string): LmEvalRequest {
  return { kind: 'loglikelihood', context, continuation }
}

function textOf(target: PyValue): string {
  if (typeof target === 'string') return target
  throw new Error(`doc_to_target gives a ${typeName(target)} (${str(target)}), not text`)
}
