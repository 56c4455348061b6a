import { getProviderHelper, makeRequestOptions } from '@huggingface/inference'
import Type from 'typebox'
import type { Dialect } from './dialect.ts'
import { finishOf } from './finish.ts'
import { addressing, asText, extraFields, seedField, stopField } from './request-fields.ts'
import { compile, Lenient } from './schema.ts'

const check = compile(
  Type.Object({
    generated_text: Type.String(),
    details: Lenient(
      Type.Object({
        finish_reason: Lenient(Type.String()),
        generated_tokens: Lenient(Type.Integer({ minimum: 0 })),
      }),
    ),
  }),
)

/** `--max-stop-sequences` of text-generation-inference is 4 unless set otherwise. */
const stopLimit = 4

/** `POST /generate` of text-generation-inference. */
export const tgi: Dialect = {
  // `textGeneration` sends every endpoint to `/v1/completions`; this lower half of it does not.
  async send(call, options) {
    const { url, info } = await makeRequestOptions(
      {
        ...addressing(call),
        inputs: asText(call.request.prompt),
        parameters: {
          ...extraFields(call.request),
          max_new_tokens: call.request.maxTokens,
          // The server refuses a temperature of 0: greedy is the absence of sampling.
          ...(call.request.temperature === 0
            ? { do_sample: false }
            : { do_sample: true, temperature: call.request.temperature }),
          ...stopField(call.request.stop, stopLimit),
          ...seedField(call.request),
          return_full_text: false,
          details: true,
        },
      },
      getProviderHelper('hf-inference', undefined),
      options,
    )
    return options.fetch(url, info)
  },

  read(body) {
    // The route `/` of the same server answers with a list of one.
    const checked = check(Array.isArray(body) ? body[0] : body)
    if (!checked.ok) return checked
    const { generated_text, details } = checked.value
    return {
      ok: true,
      answer: {
        text: generated_text,
        reasoning: undefined,
        finish: finishOf(details?.finish_reason),
        model: undefined,
        promptTokens: undefined,
        completionTokens: details?.generated_tokens ?? undefined,
      },
    }
  },
}
