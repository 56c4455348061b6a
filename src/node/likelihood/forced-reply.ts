import { type Static, Type } from '../../schema/index.ts'
import { Anything, compile, tokenCount, usageOf } from '../protocol/index.ts'
import type { Reading } from './exchange.ts'

const Candidate = Type.Object({ id: Type.Integer(), logprob: Type.Number() })

const Place = Type.Object({
  id: Type.Integer(),
  logprob: Type.Number(),
  top_logprobs: Type.Array(Candidate, { minItems: 1 }),
})

const checkCompletion = compile(
  Type.Object({
    usage: Anything,
    choices: Type.Array(
      Type.Object({ logprobs: Type.Object({ content: Type.Array(Place, { minItems: 1 }) }) }),
      { minItems: 1 },
    ),
  }),
)

const checkNative = compile(
  Type.Object({
    tokens_evaluated: Anything,
    completion_probabilities: Type.Array(Place, { minItems: 1 }),
  }),
)

/** A token by its id in the server's vocabulary. */
export interface Candidate {
  readonly id: number
  readonly logprob: number
}

/** What a server says of one generated token. */
export interface NextToken extends Candidate {
  /** The most probable tokens, the first of them first. */
  readonly top: readonly Candidate[]
  /** Tokens of the prompt, where the server counts them. */
  readonly promptTokens: number | undefined
}

/** Reads the first token out of a reply of `/v1/completions` as llama.cpp words it. */
export function readCompletionToken(body: unknown): Reading<NextToken> {
  const checked = checkCompletion(body)
  if (!checked.ok) return checked
  const { choices, usage } = checked.value
  return nextToken(choices[0]?.logprobs.content[0], usageOf(usage).promptTokens)
}

/** Reads the first token out of a reply of llama.cpp's own `/completion`. */
export function readNativeToken(body: unknown): Reading<NextToken> {
  const checked = checkNative(body)
  if (!checked.ok) return checked
  const { completion_probabilities, tokens_evaluated } = checked.value
  return nextToken(completion_probabilities[0], tokenCount(tokens_evaluated))
}

function nextToken(
  place: Static<typeof Place> | undefined,
  promptTokens: number | undefined,
): Reading<NextToken> {
  if (place === undefined) return { ok: false, problem: 'the reply holds no token' }
  const { id, logprob, top_logprobs } = place
  const top = top_logprobs.toSorted((one, other) => other.logprob - one.logprob)
  return { ok: true, value: { id, logprob, top, promptTokens } }
}
