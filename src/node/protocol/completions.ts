import { Type } from '../../schema/index.ts'
import { client } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { PieceReading } from './piece.ts'
import {
  addressing,
  asText,
  extraFields,
  seedField,
  stopField,
  streamFields,
} from './request-fields.ts'
import { compile, Lenient, Usage } from './schema.ts'

const Choice = Type.Object({ text: Lenient(Type.String()), finish_reason: Lenient(Type.String()) })

const common = { model: Lenient(Type.String()), usage: Usage }
const checkWhole = compile(Type.Object({ ...common, choices: Type.Array(Choice, { minItems: 1 }) }))
// None in the event that only tells the usage.
const checkEvent = compile(Type.Object({ ...common, choices: Type.Array(Choice) }))

/** `POST /v1/completions`. */
export const completions: Dialect = {
  // The client keeps only `choices[0].text` of the reply; `relay` hands us all of it.
  async send(call, options) {
    const { textGeneration } = await client()
    return textGeneration(
      {
        ...addressing(call),
        inputs: asText(call.request.prompt),
        parameters: {
          ...extraFields(call.request),
          max_new_tokens: call.request.maxTokens,
          temperature: call.request.temperature,
          ...stopField(call.request.stop, Number.POSITIVE_INFINITY),
          ...seedField(call.request),
          ...streamFields(call),
        },
      },
      options,
    )
  },

  // llama.cpp up to 2025-02 answers a list of prompts with a list of replies.
  read: (body) => pieceOf(checkWhole(Array.isArray(body) ? body[0] : body)),
  readEvent: (data) => pieceOf(checkEvent(data)),
}

function pieceOf(checked: ReturnType<typeof checkWhole>): PieceReading {
  if (!checked.ok) return checked
  const { choices, model, usage } = checked.value
  return {
    ok: true,
    piece: {
      text: choices[0]?.text,
      finish: choices[0]?.finish_reason,
      model,
      promptTokens: usage?.prompt_tokens,
      completionTokens: usage?.completion_tokens,
    },
  }
}
