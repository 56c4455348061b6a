import { type Static, Type } from '../../schema/index.ts'
import { client } from './client.ts'
import type { Dialect } from './dialect.ts'
import { reasonOf } from './finish.ts'
import { addressing, asText, extraFields, seedField, stopField } from './request-fields.ts'
import { Anything, compile, Lenient } from './schema.ts'
import { tokenCount } from './usage.ts'

const Details = Lenient(
  Type.Object({
    finish_reason: Anything,
    generated_tokens: Anything,
  }),
)

const checkWhole = compile(Type.Object({ generated_text: Type.String(), details: Details }))

const checkEvent = compile(
  Type.Object({
    token: Type.Object({ text: Type.String(), special: Lenient(Type.Boolean()) }),
    details: Details,
  }),
)

/** `--max-stop-sequences` of text-generation-inference is 4 unless set otherwise. */
const stopLimit = 4

/** `POST /generate` and `/generate_stream` of text-generation-inference. */
export const tgi: Dialect = {
  // `textGeneration` sends every endpoint to `/v1/completions`; this lower half of it does not.
  async send(call, options) {
    const { getProviderHelper, makeRequestOptions } = await client()
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
    const checked = checkWhole(Array.isArray(body) ? body[0] : body)
    if (!checked.ok) return checked
    const { generated_text, details } = checked.value
    return { ok: true, piece: { text: generated_text, ...ending(details) } }
  },

  readEvent(data) {
    const checked = checkEvent(data)
    if (!checked.ok) return checked
    const { token, details } = checked.value
    return { ok: true, piece: { text: token.special ? '' : token.text, ...ending(details) } }
  },
}

function ending(details: Static<typeof Details> | undefined) {
  return {
    finish: reasonOf(details?.finish_reason),
    completionTokens: tokenCount(details?.generated_tokens),
  }
}
