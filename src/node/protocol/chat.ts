import { type Static, Type } from '../../schema/index.ts'
import { client } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { Piece } from './piece.ts'
import {
  addressing,
  asMessages,
  extraFields,
  seedField,
  stopField,
  streamFields,
} from './request-fields.ts'
import { compile, Lenient, Usage } from './schema.ts'

const Part = Type.Object({ type: Type.String(), text: Lenient(Type.String()) })

/** A message, or what an event adds to one. */
const Message = Type.Object({
  content: Lenient(Type.Union([Type.String(), Type.Array(Part)])),
  reasoning_content: Lenient(Type.String()),
  reasoning: Lenient(Type.String()),
  refusal: Lenient(Type.String()),
})

const common = { model: Lenient(Type.String()), usage: Usage }
const finish_reason = Lenient(Type.String())

const checkWhole = compile(
  Type.Object({
    ...common,
    choices: Type.Array(Type.Object({ message: Message, finish_reason }), { minItems: 1 }),
  }),
)

const checkEvent = compile(
  Type.Object({
    ...common,
    // None in the event that only tells the usage.
    choices: Type.Array(Type.Object({ delta: Lenient(Message), finish_reason })),
  }),
)

/** More are refused by OpenAI; lm-evaluation-harness sends four too (`models/openai_completions.py`). */
const stopLimit = 4

/** `POST /v1/chat/completions`. */
export const chat: Dialect = {
  async send(call, options) {
    const { chatCompletion } = await client()
    return chatCompletion(
      {
        ...extraFields(call.request),
        ...addressing(call),
        messages: asMessages(call.request.prompt),
        max_tokens: call.request.maxTokens,
        temperature: call.request.temperature,
        ...stopField(call.request.stop, stopLimit),
        ...seedField(call.request),
        ...streamFields(call),
      },
      options,
    )
  },

  read(body) {
    const checked = checkWhole(body)
    if (!checked.ok) return checked
    const { choices, ...rest } = checked.value
    return { ok: true, piece: pieceOf(rest, choices[0]?.message, choices[0]?.finish_reason) }
  },

  readEvent(data) {
    const checked = checkEvent(data)
    if (!checked.ok) return checked
    const { choices, ...rest } = checked.value
    return { ok: true, piece: pieceOf(rest, choices[0]?.delta, choices[0]?.finish_reason) }
  },
}

type Message = Static<typeof Message>

function pieceOf(
  { model, usage }: { model?: string | null; usage?: Static<typeof Usage> },
  message: Message | null | undefined,
  finish: string | null | undefined,
): Piece {
  return {
    text: contentText(message?.content),
    reasoning: message?.reasoning_content ?? message?.reasoning,
    refusal: message?.refusal,
    finish,
    model,
    promptTokens: usage?.prompt_tokens,
    completionTokens: usage?.completion_tokens,
  }
}

/** The answer's text; parts that are no text (images, audio) have none. */
function contentText(content: Message['content']): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('')
}
