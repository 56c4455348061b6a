import Type, { type Static } from 'typebox'
import { checker } from '../../src/schema/index.ts'
import type { Wanted } from './speech.ts'

/** What the servers of this equipment read of a request; null as good as absent. */
const Body = Type.Object({
  model: Type.Optional(Type.String()),
  messages: Type.Optional(Type.Array(Type.Object({ role: Type.String(), content: Type.String() }))),
  prompt: Type.Optional(Type.String()),
  inputs: Type.Optional(Type.String()),
  max_tokens: Type.Optional(Type.Integer()),
  temperature: Type.Optional(Type.Number()),
  seed: Type.Optional(Type.Integer()),
  stop: Type.Optional(Type.Array(Type.String())),
  stream: Type.Optional(Type.Boolean()),
  n: Type.Optional(Type.Integer()),
  echo: Type.Optional(Type.Boolean()),
  logprobs: Type.Optional(Type.Union([Type.Boolean(), Type.Integer()])),
  parameters: Type.Optional(
    Type.Object({
      max_new_tokens: Type.Optional(Type.Integer()),
      do_sample: Type.Optional(Type.Boolean()),
      seed: Type.Optional(Type.Integer()),
      stop: Type.Optional(Type.Array(Type.String())),
      decoder_input_details: Type.Optional(Type.Boolean()),
    }),
  ),
})

export type Body = Static<typeof Body>

const check = checker(Body)

/** The body of a request; `undefined` where it is no JSON of these fields. */
export function readBody(text: string): Body | undefined {
  try {
    const checked = check(JSON.parse(text))
    return checked.ok ? checked.value : undefined
  } catch {
    return undefined
  }
}

/** What a request wants said; `undefined` where it has no prompt. */
export function wantedBy(body: Body): Wanted | undefined {
  const { messages, parameters } = body
  const joined = messages?.map(({ content }) => content).join('\n')
  const prompt = joined ?? body.prompt ?? body.inputs
  if (prompt === undefined) return undefined
  return {
    prompt,
    maxTokens: body.max_tokens ?? parameters?.max_new_tokens ?? 100,
    temperature: body.temperature ?? (parameters?.do_sample ? 1 : 0),
    seed: body.seed ?? parameters?.seed,
    stop: body.stop ?? parameters?.stop ?? [],
  }
}
