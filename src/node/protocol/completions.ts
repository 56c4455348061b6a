import { textGeneration } from '@huggingface/inference'
import Type from 'typebox'
import type { Dialect } from './dialect.ts'
import { finishOf } from './finish.ts'
import { addressing, asText, extraFields, seedField, stopField } from './request-fields.ts'
import { compile, Lenient, Usage } from './schema.ts'

const check = compile(
  Type.Object({
    model: Lenient(Type.String()),
    usage: Usage,
    choices: Type.Array(
      Type.Object({ text: Lenient(Type.String()), finish_reason: Lenient(Type.String()) }),
      { minItems: 1 },
    ),
  }),
)

/** `POST /v1/completions`. */
export const completions: Dialect = {
  // The client keeps only `choices[0].text` of the reply; `relay` hands us all of it.
  send: (call, options) =>
    textGeneration(
      {
        ...addressing(call),
        inputs: asText(call.request.prompt),
        parameters: {
          ...extraFields(call.request),
          max_new_tokens: call.request.maxTokens,
          temperature: call.request.temperature,
          ...stopField(call.request.stop, Number.POSITIVE_INFINITY),
          ...seedField(call.request),
        },
      },
      options,
    ),

  read(body) {
    // llama.cpp up to 2025-02 answers a list of prompts with a list of replies.
    const checked = check(Array.isArray(body) ? body[0] : body)
    if (!checked.ok) return checked
    const { choices, model, usage } = checked.value
    const [choice] = choices
    if (choice === undefined) return { ok: false, problem: '/choices is empty' }
    return {
      ok: true,
      answer: {
        text: choice.text ?? '',
        reasoning: undefined,
        finish: finishOf(choice.finish_reason),
        model: model ?? undefined,
        promptTokens: usage?.prompt_tokens ?? undefined,
        completionTokens: usage?.completion_tokens ?? undefined,
      },
    }
  },
}
