import type { Tiers } from '../../chains/index.ts'
import { callOf } from '../../examine/index.ts'
import type { RunDesign } from '../../forecast/index.ts'
import { checkScoring } from '../../judge/index.ts'
import { plainPrompt } from '../../lm-eval/index.ts'
import { isGeneratedTask, type Suite } from '../../suite/index.ts'
import type { KnownItems } from '../../verdict/index.ts'
import { taskShares } from '../../verdict/index.ts'
import { type Assumptions, type ChainPlan, mostTries, planChains } from './chain-plan.ts'

/** What a run would take, before anything is sent. */
export interface Estimate {
  readonly items: number
  /** Relays to ask everything, when every request is answered at once. */
  readonly relays: number
  /** Relays to ask everything, when every request needs all its retries. */
  readonly worstRelays: number
  /** Tokens of the prompts by a tokenizer named in `method`; the node's own may differ. */
  readonly promptTokens: {
    readonly total: number
    readonly longest: number
    readonly method: string
  }
  /** Tokens the node may answer at most. */
  readonly completionTokens: number
  /** What each chain would take; none for a limited run, which decides no chain. */
  readonly chains: readonly ChainPlan[]
}

/** Items of a generated task that stand for all of it: every kind of them, several times. */
const generatedCounted = 600

/** What a run would be made of. */
interface Intended {
  readonly suite: Suite
  readonly tiers: Tiers
  /** Item parameters, where the suite ships them. */
  readonly items: KnownItems | undefined
  /** Items of each task at most; undefined: all. */
  readonly limit: number | undefined
}

/**
 * Counts what a run would ask, as a node's first test, and simulates what would come of it.
 * @throws IqError `SUITE` for a task that cannot be scored
 */
export async function estimate(intended: Intended, assumed: Assumptions): Promise<Estimate> {
  const { suite, limit } = intended
  const [fault] = checkScoring(suite)
  if (fault) throw fault
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  let items = 0
  let relays = 0
  let total = 0
  let longest = 0
  let completionTokens = 0
  for (const { task } of suite.tasks) {
    const asked = Math.min(task.size, limit ?? task.size)
    const counted = Math.min(asked, isGeneratedTask(task) ? generatedCounted : asked)
    const share = asked / counted
    items += asked
    for (let index = 0; index < counted; index++) {
      for (const request of task.item(index).requests) {
        const { prompt, answerTokens } = callOf(request)
        const tokens = countTokens(plainPrompt(prompt))
        relays += share
        total += share * tokens
        longest = Math.max(longest, tokens)
        completionTokens += share * answerTokens
      }
    }
  }
  const cost = {
    items,
    requests: relays / items,
    promptTokens: total / items,
    completionTokens: completionTokens / items,
  }
  relays = Math.round(relays)
  return {
    items,
    relays,
    worstRelays: relays * mostTries,
    promptTokens: { total: Math.round(total), longest, method: 'o200k_base' },
    completionTokens: Math.round(completionTokens),
    chains: limit === undefined ? planChains(designOf(intended), cost, assumed) : [],
  }
}

function designOf({ suite, tiers, items }: Intended): RunDesign {
  const place = { attempt: 1, raisedCap: null, itemsPerTask: null }
  return { suite, tasks: taskShares(suite), tiers, items, ...place }
}
