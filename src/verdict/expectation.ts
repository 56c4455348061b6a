import { mean, quantile } from 'simple-statistics'
import type { Chain } from '../chains/index.ts'
import { type Decision, Drbg, itemChances, simulatedAnswers } from '../stats/index.ts'
import { kindsOf } from './known-items.ts'
import type { Step } from './plan.ts'
import { itemShares, taskOffsets } from './pool.ts'
import { decidedChains, planOf, sequentialTestOf, type VerdictSettings } from './settings.ts'

/** A run before its seed is drawn. */
export type RunDesign = Omit<VerdictSettings, 'seed'>

/** A node of assumed skill, met again and again. */
export interface SimulatedMeeting {
  /** Composite score, 0-100. */
  readonly score: number
  /** Simulated runs. */
  readonly replications: number
  /** The same seed gives the same figures. */
  readonly seed: string
}

/** What becomes of a chain, as shares of the runs; together 1. */
export interface ChainChances {
  readonly chain: Chain
  readonly certified: number
  readonly denied: number
  /** Undecided when nothing more may be asked. */
  readonly inconclusive: number
}

/** What to expect of a run. */
export interface Expectation {
  /** Items asked until every chain is decided, or nothing more may be asked. */
  readonly items: { readonly median: number; readonly mean: number; readonly p90: number }
  /** One for each chain that the run decides. */
  readonly chains: readonly ChainChances[]
}

/**
 * What to expect of a run of a node with a given score: simulated by the plan and the tests of real
 * runs, with the suite's own weights, sizes and item parameters. The one source of every forecast: what
 * a run would cost, what tiers would do to a population.
 */
export function expectationOf(design: RunDesign, meeting: SimulatedMeeting): Expectation {
  const chains = decidedChains({ ...design, seed: meeting.seed })
  const runs = simulatedRuns(design, meeting)
  const asked = runs.map((run) => run.asked)
  return {
    items: { median: quantile(asked, 0.5), mean: mean(asked), p90: quantile(asked, 0.9) },
    chains: chains.map((chain, at) => {
      const share = (decision: Decision) =>
        runs.filter(({ decisions }) => decisions[at] === decision).length / runs.length
      const [certified, denied] = [share('certified'), share('denied')]
      return { chain, certified, denied, inconclusive: share('undecided') }
    }),
  }
}

/** How a simulated run ended. */
export interface SimulatedRun {
  readonly asked: number
  /** One for each chain that the run decides. */
  readonly decisions: readonly Decision[]
}

/** Runs of a node, each with another seed and other right answers of the same number. */
export function simulatedRuns(
  design: RunDesign,
  { score, replications, seed }: SimulatedMeeting,
): readonly SimulatedRun[] {
  const random = new Drbg(seed, `expectation|${score}`)
  const answering = answers(design, score / 100, random)
  return Array.from({ length: replications }, (_, run) =>
    simulate({ ...design, seed: `${seed}|${score}|${run}` }, { answer: answering(), score }),
  )
}

/** Whether an item is answered right, 1 or 0; asked once for each item of a run. */
type Answer = (place: Pick<Step, 'task' | 'item'>) => number

/** Items beyond which a pool is a stream: no run asks a share of it that would matter. */
const streamSize = 500_000

/** The answers of one run after another. */
function answers({ tasks, items }: RunDesign, score: number, random: Drbg): () => Answer {
  const size = tasks.reduce((sum, task) => sum + task.size, 0)
  if (size > streamSize && items === undefined) {
    return () => () => (random.float() < score ? 1 : 0)
  }
  if (size > streamSize && items?.kinds) {
    const kinds = kindsOf(tasks, items)
    const chances = itemChances(kinds.shares, items, score)
    return () => (place) => (random.float() < (chances[kinds.kindOf(place)] ?? 0) ? 1 : 0)
  }
  const offsets = taskOffsets(tasks)
  const chances = itemChances(itemShares(tasks), items, score)
  return () => {
    const right = simulatedAnswers(chances, random)
    return ({ task, item }) => right[(offsets[task] ?? 0) + item] ?? 0
  }
}

function simulate(
  settings: VerdictSettings,
  { answer, score }: { readonly answer: Answer; readonly score: number },
): SimulatedRun {
  const test = sequentialTestOf(settings)
  for (const step of planOf(settings).steps()) {
    if (test.done) break
    test.take({ ...step, score: answer(step) })
  }
  return {
    asked: test.asked,
    decisions: decidedChains(settings).map((chain) => {
      const evidence = test.evidenceFor(chain)
      if (evidence) return evidence.decision
      return score >= Number(chain.minScore) ? 'certified' : 'denied'
    }),
  }
}
