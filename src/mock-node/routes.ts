import { plainPrompt } from '../lm-eval/index.ts'
import { checker, Type } from '../schema/index.ts'

/** What a simulated node reads of a request. */
export interface Asked {
  readonly prompt: string
  readonly maxTokens: number
  readonly stream: boolean
}

/** What it answers. */
export interface Answer {
  readonly text: string
  readonly finish: 'stop' | 'length'
  readonly model: string
  readonly promptTokens: number
  readonly completionTokens: number
}

/** What a generation route reads from a request and how it words the reply. */
export interface Route {
  /** undefined where the body is not of the protocol. */
  read(body: unknown): Asked | undefined
  /** The body of a reply in one piece. */
  reply(answer: Answer): unknown
  /** The data of the events of a streamed reply, the text cut into the given pieces. */
  events(answer: Answer, pieces: readonly string[]): readonly unknown[]
  /** What ends a stream. */
  readonly end: string
}

const asked = {
  max_tokens: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  stream: Type.Optional(Type.Boolean()),
}

const checkChat = checker(
  Type.Object({
    ...asked,
    messages: Type.Array(
      Type.Object({
        role: Type.Union([Type.Literal('system'), Type.Literal('user'), Type.Literal('assistant')]),
        content: Type.String(),
      }),
    ),
  }),
)
const checkCompletions = checker(Type.Object({ ...asked, prompt: Type.String() }))
const checkTgi = checker(
  Type.Object({
    inputs: Type.String(),
    parameters: Type.Optional(Type.Object({ max_new_tokens: Type.Optional(Type.Integer()) })),
  }),
)

/** Tokens of an answer where the request names no number. */
const unlimited = 4096

const chat: Route = {
  read(body) {
    const checked = checkChat(body)
    if (!checked.ok) return undefined
    const { messages, max_tokens, stream = false } = checked.value
    return { prompt: plainPrompt(messages), maxTokens: max_tokens ?? unlimited, stream }
  },
  reply: (answer) => ({
    ...named('chat.completion', answer),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: answer.text },
        finish_reason: answer.finish,
      },
    ],
    usage: usage(answer),
  }),
  events: (answer, pieces) =>
    openAiEvents('chat.completion.chunk', answer, pieces, (content) => ({
      delta: content === undefined ? {} : { content },
    })),
  end: 'data: [DONE]\n\n',
}

const completions: Route = {
  read(body) {
    const checked = checkCompletions(body)
    if (!checked.ok) return undefined
    const { prompt, max_tokens, stream = false } = checked.value
    return { prompt, maxTokens: max_tokens ?? unlimited, stream }
  },
  reply: (answer) => ({
    ...named('text_completion', answer),
    choices: [{ index: 0, text: answer.text, finish_reason: answer.finish, logprobs: null }],
    usage: usage(answer),
  }),
  events: (answer, pieces) =>
    openAiEvents('text_completion', answer, pieces, (text = '') => ({ text })),
  end: 'data: [DONE]\n\n',
}

function tgi(stream: boolean): Route {
  return {
    read(body) {
      const checked = checkTgi(body)
      if (!checked.ok) return undefined
      const { inputs, parameters } = checked.value
      return { prompt: inputs, maxTokens: parameters?.max_new_tokens ?? unlimited, stream }
    },
    reply: (answer) => ({
      generated_text: answer.text,
      details: {
        ...ending(answer),
        prefill: Array.from({ length: Math.min(answer.promptTokens, 1) }, () => ({
          id: 0,
          text: '',
          logprob: null,
        })),
        tokens: [],
      },
    }),
    events: (answer, pieces) => [
      ...pieces.map((text, index) => ({
        index,
        token: { id: 0, text, logprob: 0, special: false },
      })),
      {
        index: pieces.length,
        token: { id: 0, text: '', logprob: 0, special: true },
        generated_text: answer.text,
        details: { ...ending(answer), input_length: answer.promptTokens },
      },
    ],
    end: '',
  }
}

/** The generation routes a simulated node serves, by path. */
export const routes: ReadonlyMap<string, Route> = new Map([
  ['/v1/chat/completions', chat],
  ['/v1/completions', completions],
  ['/generate', tgi(false)],
  ['/generate_stream', tgi(true)],
])

function openAiEvents(
  object: string,
  answer: Answer,
  pieces: readonly string[],
  said: (text: string | undefined) => object,
): readonly unknown[] {
  const event = (choices: readonly object[]) => ({ ...named(object, answer), choices })
  return [
    ...pieces.map((text) => event([{ index: 0, ...said(text), finish_reason: null }])),
    event([{ index: 0, ...said(undefined), finish_reason: answer.finish }]),
    { ...event([]), usage: usage(answer) },
  ]
}

function named(object: string, { model }: Answer) {
  return { id: 'simulated', object, created: 0, model }
}

function ending({ finish, completionTokens }: Answer) {
  return {
    finish_reason: finish === 'stop' ? 'eos_token' : 'length',
    generated_tokens: completionTokens,
  }
}

function usage({ promptTokens, completionTokens }: Answer) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}
