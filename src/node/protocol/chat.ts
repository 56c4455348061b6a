import { Type } from '../../schema/index.ts'
import { client } from './client.ts'
import { readContent } from './content.ts'
import type { Dialect } from './dialect.ts'
import { reasonOf } from './finish.ts'
import { type PieceReading, textIn } from './piece.ts'
import {
  addressing,
  asMessages,
  extraFields,
  seedField,
  stopField,
  streamFields,
} from './request-fields.ts'
import { Anything, compile, Lenient } from './schema.ts'
import { usageOf } from './usage.ts'

const Message = Type.Object({
  content: Anything,
  reasoning_content: Anything,
  reasoning: Anything,
  refusal: Anything,
})

const common = { model: Anything, usage: Anything }

const checkWhole = compile(
  Type.Object({
    ...common,
    choices: Type.Array(
      Type.Object({ message: Message, finish_reason: Anything, index: Anything }),
      {
        minItems: 1,
      },
    ),
  }),
)

const checkEvent = compile(
  Type.Object({
    ...common,
    // None in the event that only tells the usage, and in those that keep the connection alive.
    choices: Lenient(
      Type.Array(
        Type.Object({ delta: Lenient(Message), finish_reason: Anything, index: Anything }),
      ),
    ),
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
    return pieceOf(rest, choices[0]?.message, choices[0])
  },

  readEvent(data) {
    const checked = checkEvent(data)
    if (!checked.ok) return checked
    const { choices, ...rest } = checked.value
    return pieceOf(rest, choices?.[0]?.delta, choices?.[0])
  },
}

function pieceOf(
  { model, usage }: { readonly model?: unknown; readonly usage?: unknown },
  message: { readonly [name: string]: unknown } | null | undefined,
  choice: { readonly finish_reason?: unknown; readonly index?: unknown } | undefined,
): PieceReading {
  const reading = readContent(message?.['content'])
  if (!reading.ok) return reading
  const { text, reasoning } = reading.content
  return {
    ok: true,
    piece: {
      text,
      reasoning:
        textIn(message?.['reasoning_content']) ?? textIn(message?.['reasoning']) ?? reasoning,
      refusal: textIn(message?.['refusal']),
      choice: choice?.index,
      finish: reasonOf(choice?.finish_reason),
      model,
      ...usageOf(usage),
    },
  }
}
