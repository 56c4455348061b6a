import type { Prompt } from '../../item/index.ts'
import { plainPrompt } from '../../lm-eval/index.ts'
import type { Node } from '../../node/index.ts'
import type { CountingMethod } from '../../verdict/index.ts'
import { greedyRequest } from './greedy-request.ts'

/** Counts the tokens of prompts, as far as it can be known. */
export interface TokenCounter {
  readonly method: CountingMethod
  /** How far the true count may be off, as a share: the chat template, another tokenizer. */
  readonly margin: number
  /** `undefined` where the node does not tell, or not this time. Rejects only when aborted. */
  count(prompt: Prompt): Promise<number | undefined>
}

/**
 * Tokens that a node's chat template adds to a message, as far as the counter sees them: a caller
 * does not send them, so they do not count against a limit. `Hello` is one token itself.
 */
export async function templateTokens({ method, count }: TokenCounter): Promise<number> {
  if (method !== 'usage') return 0
  return Math.max(0, ((await count('Hello')) ?? 1) - 1)
}

/** What counting asks of a node. */
export type Counting = Pick<Node, 'generate' | 'countTokens'>

/**
 * The ways of counting a node's tokens, the surest first: its own count of a whole prompt, which
 * takes a relay each, then its count of a text, then an estimate.
 */
export function tokenCounters(node: Counting, signal: AbortSignal): readonly TokenCounter[] {
  return [
    {
      method: 'usage',
      margin: 0,
      async count(prompt) {
        const result = await node.generate(greedyRequest(prompt, 1), { signal })
        return result.ok ? result.completion.promptTokens : undefined
      },
    },
    {
      method: 'tokenize',
      margin: 0.15,
      count: (prompt) => node.countTokens(plainPrompt(prompt), signal),
    },
    { method: 'o200k_base', margin: 0.15, count: estimateTokens },
  ]
}

/** Tokens of a prompt's text by the tokenizer of GPT-4o. */
async function estimateTokens(prompt: Prompt): Promise<number> {
  // Two megabytes of ranks: loaded only when nothing better counts.
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  return countTokens(plainPrompt(prompt))
}
