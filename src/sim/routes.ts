import { Type } from 'typebox'
import { checker } from '../schema/index.ts'
import { promptText } from './answer-book.ts'

/** What a generation route reads from a request and how it words the reply. */
export interface Route {
  /** The prompt in a request body, or undefined where the body is not of the protocol. */
  prompt(body: unknown): string | undefined
  reply(text: string, model: string, promptTokens: number, completionTokens: number): unknown
}

const checkChat = checker(
  Type.Object({
    messages: Type.Array(
      Type.Object({
        role: Type.Union([Type.Literal('system'), Type.Literal('user'), Type.Literal('assistant')]),
        content: Type.String(),
      }),
    ),
  }),
)
const checkCompletions = checker(Type.Object({ prompt: Type.String() }))
const checkTgi = checker(Type.Object({ inputs: Type.String() }))

const chat: Route = {
  prompt(body) {
    const checked = checkChat(body)
    return checked.ok ? promptText(checked.value.messages) : undefined
  },
  reply: (text, model, prompt, completion) => ({
    id: 'chatcmpl-simulated',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage: usage(prompt, completion),
  }),
}

const completions: Route = {
  prompt(body) {
    const checked = checkCompletions(body)
    return checked.ok ? checked.value.prompt : undefined
  },
  reply: (text, model, prompt, completion) => ({
    id: 'cmpl-simulated',
    object: 'text_completion',
    created: 0,
    model,
    choices: [{ index: 0, text, finish_reason: 'stop', logprobs: null }],
    usage: usage(prompt, completion),
  }),
}

const tgi: Route = {
  prompt(body) {
    const checked = checkTgi(body)
    return checked.ok ? checked.value.inputs : undefined
  },
  reply: (text, _model, prompt, completion) => ({
    generated_text: text,
    details: {
      finish_reason: 'eos_token',
      generated_tokens: completion,
      prefill: Array.from({ length: Math.min(prompt, 1) }, () => ({
        id: 0,
        text: '',
        logprob: null,
      })),
      tokens: [],
    },
  }),
}

/** The generation routes a simulated node serves, by path. */
export const routes: ReadonlyMap<string, Route> = new Map([
  ['/v1/chat/completions', chat],
  ['/v1/completions', completions],
  ['/generate', tgi],
])

function usage(prompt: number, completion: number) {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  }
}
