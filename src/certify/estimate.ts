import type { Prompt, Suite } from '../suite/index.ts'
import { type Chain, priceOf, type Tiers } from '../tiers/index.ts'

/** What a run would take, before anything is sent. */
export interface Estimate {
  /** Relays when every request is answered at once. */
  readonly relays: number
  /** Relays when every request needs all its retries. */
  readonly worstRelays: number
  /** Tokens of the prompts by a tokenizer named in `method`; the node's own may differ. */
  readonly promptTokens: {
    readonly total: number
    readonly longest: number
    readonly method: string
  }
  /** Tokens the node may answer at most. */
  readonly completionTokens: number
  /** What the relays would earn at each chain's price; null where no price is set. */
  readonly prices: readonly { readonly chain: Chain; readonly usd: string | null }[]
}

/** Attempts for one request at most. */
const attempts = 3

/** Counts what the plan of a suite would ask. @param limit items of each task at most */
export async function estimate(
  suite: Suite,
  tiers: Tiers,
  limit: number | undefined,
): Promise<Estimate> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  let relays = 0
  let total = 0
  let longest = 0
  let completionTokens = 0
  for (const { task } of suite.tasks) {
    for (let index = 0; index < Math.min(task.size, limit ?? task.size); index++) {
      for (const request of task.item(index).requests) {
        relays++
        if (request.kind !== 'generate') continue
        const tokens = countTokens(textOf(request.prompt))
        total += tokens
        longest = Math.max(longest, tokens)
        completionTokens += request.settings.maxTokens
      }
    }
  }
  return {
    relays,
    worstRelays: relays * attempts,
    promptTokens: { total, longest, method: 'o200k_base' },
    completionTokens,
    prices: tiers.chains
      .filter((chain) => chain.suite?.name === suite.name)
      .map((chain) => ({
        chain,
        usd: chain.pricePerRelayUsd === null ? null : priceOf(chain.pricePerRelayUsd, relays),
      })),
  }
}

function textOf(prompt: Prompt): string {
  return typeof prompt === 'string' ? prompt : prompt.map(({ content }) => content).join('\n\n')
}
