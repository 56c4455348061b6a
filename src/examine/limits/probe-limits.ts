import type { AskResult } from '../../node/index.ts'
import type { CallOutcome, LimitCall, LimitsProbe, TokenLimits } from '../../verdict/index.ts'
import { greedyRequest } from './greedy-request.ts'
import { promptMaker, type SizedPrompt } from './sized-prompt.ts'
import { type Counting, templateTokens, tokenCounters } from './token-counter.ts'

/**
 * Sends a call just inside and one beyond each limit of a chain, and at most five more to count
 * tokens. The call inside keeps the limit with the node's chat template, the one beyond breaks it
 * without. Where tokens can only be estimated, "just" means as far from the limit as the estimate
 * may be off. An answer of the full output length is asked for twice. Rejects only when the signal
 * aborts.
 */
export async function probeLimits(
  node: Counting,
  { inputTokens, outputTokens }: TokenLimits,
  signal: AbortSignal,
): Promise<LimitsProbe> {
  const ask = async (prompt: string, maxTokens: number): Promise<CallOutcome> =>
    outcomeOf(await node.generate(greedyRequest(prompt, maxTokens), { signal }))
  const send = async ({ text, tokens }: SizedPrompt): Promise<LimitCall> => ({
    tokens,
    outcome: await ask(text, fewTokens),
  })
  const want = async (tokens: number): Promise<LimitCall> => ({
    tokens,
    outcome: await ask(endless, tokens),
  })
  const prompts = await promptMaker(tokenCounters(node, signal), inputTokens)
  const { method, margin } = prompts.counter
  const template = await templateTokens(prompts.counter)
  return {
    inputTokens,
    outputTokens,
    counted: method,
    input: {
      inside: await send(prompts.atMost(Math.floor(inputTokens * (1 - margin)))),
      beyond: await send(prompts.atLeast(Math.ceil(inputTokens * (1 + margin)) + template + 1)),
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
