import { type Answered, type Exchange, malformed, type Reading } from './exchange.ts'
import { type NextToken, readCompletionToken, readNativeToken } from './forced-reply.ts'
import type { Routes } from './method.ts'

/** How a server is asked for one token, and how it is made to give a certain one. */
export interface Wording {
  readonly route: 'completions' | 'native'
  /** The body's fields that ask for one token and the `count` most probable ones. */
  readonly oneToken: (count: number) => Readonly<Record<string, unknown>>
  /** `logit_bias` in favour of a token. */
  readonly bias: (id: number) => unknown
  readonly read: (body: unknown) => Reading<NextToken>
}

const openAi = {
  route: 'completions',
  oneToken: (count: number) => ({ max_tokens: 1, logprobs: count }),
  read: readCompletionToken,
} as const

/**
 * As servers differ: llama.cpp up to 2025-02 ignores a map without a word, OpenAI's own protocol
 * knows nothing else and no bias above 100.
 */
export const wordings: readonly Wording[] = [
  { ...openAi, bias: (id) => [[id, 1000]] },
  { ...openAi, bias: (id) => ({ [id]: 100 }) },
  {
    route: 'native',
    oneToken: (count) => ({ n_predict: 1, n_probs: count }),
    bias: (id) => [[id, 1000]],
    read: readNativeToken,
  },
]

/** A node with the wording that it is asked in. */
export interface TokenRoute {
  readonly exchange: Exchange
  readonly routes: Routes
  readonly wording: Wording
}

export interface NextTokenQuestion {
  /** Text, or the ids of its tokens. */
  readonly prompt: string | readonly number[]
  /** What `prompt` says, which no fault may quote. */
  readonly text: string
  /** The token to be given; undefined: the most probable one. */
  readonly forced: number | undefined
  /** How many of the most probable tokens are wanted. */
  readonly count: number
}

/** Asks for one token; a prompt that was cut, or another token than the forced one, is a fault. */
export async function nextToken(
  { exchange, routes, wording }: TokenRoute,
  { prompt, text, forced, count }: NextTokenQuestion,
): Promise<Answered<NextToken>> {
  const asked = await exchange.ask({
    url: routes[wording.route],
    body: {
      prompt,
      temperature: 0,
      ...wording.oneToken(count),
      ...(forced === undefined ? undefined : { logit_bias: wording.bias(forced) }),
    },
    prompt: text,
    read: wording.read,
  })
  if (!asked.ok) return asked
  const { id, promptTokens } = asked.value
  if (typeof prompt !== 'string' && (promptTokens ?? prompt.length) !== prompt.length) {
    return malformed(`a prompt of ${prompt.length} tokens was read as ${promptTokens}`)
  }
  if (forced !== undefined && id !== forced) {
    return malformed('another token came than the one that logit_bias forces')
  }
  return asked
}
