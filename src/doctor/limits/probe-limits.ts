import type { AskResult, Node } from '../../node/index.ts'
import type { Chain } from '../../tiers/index.ts'
import { plainRequest } from './plain-request.ts'
import { promptMaker, type SizedPrompt } from './prompt.ts'
import { findCounter, type TokenCounter, type Tokenize } from './token-counter.ts'

export type ChainLimits = NonNullable<Chain['limits']>

/** What became of one call near a limit. */
export type CallOutcome =
  | {
      readonly kind: 'answered'
      /** By the node's count, `null` where it does not count. */
      readonly promptTokens: number | null
      readonly completionTokens: number | null
      readonly finish: 'stop' | 'length' | 'filtered' | 'unknown'
    }
  /** Refused for what it asks: a status from 400 to 499 that blames the request. */
  | { readonly kind: 'dropped'; readonly status: number }
  /** Neither: the node failed, was busy or did not answer in time. */
  | { readonly kind: 'failed'; readonly detail: string }

export interface LimitCall {
  /** Tokens sent, for calls about the input; tokens asked for, for calls about the output. */
  readonly tokens: number
  readonly outcome: CallOutcome
}

/** A call as near to a limit as it gets on either side. */
export interface LimitSides {
  readonly inside: LimitCall
  readonly beyond: LimitCall
}

/** How a node behaves at the limits of a chain; plain data, fit to be recorded. */
export interface LimitsProbe {
  readonly limits: ChainLimits
  /** How prompts were counted. */
  readonly counted: TokenCounter['method']
  /** `null` where no prompt of a known size could be made. */
  readonly input: LimitSides | null
  readonly output: LimitSides
}

export interface LimitsOptions {
  /** The node's own `/tokenize`; used where replies do not count prompts. */
  readonly tokenize?: Tokenize
  readonly signal: AbortSignal
}

/**
 * Sends a call just inside and one beyond each limit of a chain, and at most three more to count
 * tokens. An answer of the full output length is asked for twice, so the node's time limit should
 * be that of the chain. Rejects only when the signal aborts.
 */
export async function probeLimits(
  node: Pick<Node, 'generate'>,
  limits: ChainLimits,
  { tokenize, signal }: LimitsOptions,
): Promise<LimitsProbe> {
  const ask = async (prompt: string, maxTokens: number): Promise<CallOutcome> =>
    outcomeOf(await node.generate(plainRequest(prompt, maxTokens), { signal }))
  const send = async ({ text, tokens }: SizedPrompt): Promise<LimitCall> => ({
    tokens,
    outcome: await ask(text, fewTokens),
  })
  const want = async (tokens: number): Promise<LimitCall> => ({
    tokens,
    outcome: await ask(endless, tokens),
  })
  const { inputTokens, outputTokens } = limits
  const counter = await findCounter(node, tokenize, signal)
  const prompts = await promptMaker(counter, inputTokens)
  return {
    limits,
    counted: counter.method,
    input: prompts && {
      inside: await send(prompts.atMost(inputTokens)),
      beyond: await send(prompts.atLeast(inputTokens + 1)),
    },
    output: { inside: await want(outputTokens), beyond: await want(outputTokens + 1) },
  }
}

const fewTokens = 4

/** Makes a model talk longer than any limit. */
const endless = 'Count from one to ten thousand in words, one number after the other.'

function outcomeOf(result: AskResult): CallOutcome {
  if (result.ok) {
    const { promptTokens = null, completionTokens = null, finish } = result.completion
    return { kind: 'answered', promptTokens, completionTokens, finish }
  }
  const { fault } = result
  if (fault.kind === 'status' && blamesRequest(fault.status)) {
    return { kind: 'dropped', status: fault.status }
  }
  const status = fault.kind === 'status' ? `status ${fault.status}: ` : ''
  return { kind: 'failed', detail: `${status}${fault.detail}` }
}

/** Whether a status is about this call, and not about the key, the route, the time or the load. */
function blamesRequest(status: number): boolean {
  return [400, 413, 414, 422].includes(status)
}
