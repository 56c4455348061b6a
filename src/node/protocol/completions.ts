import { Type } from '../../schema/index.ts'
import { client } from './client.ts'
import type { Dialect } from './dialect.ts'
import { reasonOf } from './finish.ts'
import type { PieceReading } from './piece.ts'
import {
  addressing,
  asText,
  extraFields,
  seedField,
  stopField,
  streamFields,
} from './request-fields.ts'
import { Anything, compile, Lenient } from './schema.ts'
import { usageOf } from './usage.ts'

const Choice = Type.Object({
  text: Lenient(Type.String()),
  finish_reason: Anything,
  index: Anything,
})

const common = { model: Anything, usage: Anything }
const checkWhole = compile(Type.Object({ ...common, choices: Type.Array(Choice, { minItems: 1 }) }))
// None in the event that only tells the usage, and in those that keep the connection alive.
const checkEvent = compile(Type.Object({ ...common, choices: Lenient(Type.Array(Choice)) }))

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

function pieceOf(checked: ReturnType<typeof checkWhole | typeof checkEvent>): PieceReading {
  if (!checked.ok) return checked
  const { choices, model, usage } = checked.value
  const [choice] = choices ?? []
  return {
    ok: true,
    piece: {
      text: choice?.text ?? '',
      choice: choice?.index,
      finish: reasonOf(choice?.finish_reason),
      model,
      ...usageOf(usage),
    },
  }
}
