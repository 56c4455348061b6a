import type { Node } from '../../node/index.ts'
import { plainRequest } from './plain-request.ts'

/** Counts the tokens of prompts, as far as it can be known. */
export interface TokenCounter {
  /**
   * `usage`: the node's own count of the whole prompt, chat template included; `tokenize`: its
   * count of the text; `o200k_base`: an estimate by the tokenizer of GPT-4o.
   */
  readonly method: 'usage' | 'tokenize' | 'o200k_base'
  /** `undefined` where the node does not tell, or not this time. */
  count(prompt: string): Promise<number | undefined>
}

/** The node's own `/tokenize`, where it has one. */
export type Tokenize = (text: string) => Promise<number | undefined>

/** The best counter there is for a node: the first that counts a trial. */
export async function findCounter(
  node: Pick<Node, 'generate'>,
  tokenize: Tokenize | undefined,
  signal: AbortSignal,
): Promise<TokenCounter> {
  const usage = usageCounter(node, signal)
  if ((await usage.count('Hello')) !== undefined) return usage
  if (tokenize !== undefined && (await tokenize('Hello')) !== undefined) {
    return { method: 'tokenize', count: tokenize }
  }
  return estimate
}

function usageCounter(node: Pick<Node, 'generate'>, signal: AbortSignal): TokenCounter {
  return {
    method: 'usage',
    async count(prompt) {
      const result = await node.generate(plainRequest(prompt, 1), { signal })
      return result.ok ? result.completion.promptTokens : undefined
    },
  }
}

const estimate: TokenCounter = {
  method: 'o200k_base',
  async count(prompt) {
    // Two megabytes of ranks: loaded only when nothing better counts.
    const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
    return countTokens(prompt)
  },
}
