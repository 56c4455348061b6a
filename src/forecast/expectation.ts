import { mean, quantile } from 'simple-statistics'
import type { Chain } from '../chains/index.ts'
import { correctionFor, type Decision, Drbg } from '../stats/index.ts'
import {
  decidedChains,
  kindsOf,
  planOf,
  sequentialTestOf,
  taskOffsets,
  type VerdictSettings,
} from '../verdict/index.ts'
import { areEnough, batch, shareError } from './enough.ts'
import { itemChances, simulatedAnswers } from './simulated-answers.ts'

/** A run before its seed is drawn. */
export type RunDesign = Omit<VerdictSettings, 'seed'>

/** A node of assumed skill, met again and again. */
export interface SimulatedMeeting {
  /** Composite score, 0-100. */
  readonly score: number
  /** Simulated runs. Default: as many as it takes to know every share to `shareError`. */
  readonly replications?: number
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

/** Which shares are asked of simulated runs, and how surely. */
interface Asked {
  readonly outcomesOf: (run: SimulatedRun) => readonly string[]
  /** Standard error of each share. */
  readonly error: number
}

const decisionsOf: Asked = { outcomesOf: ({ decisions }) => decisions, error: shareError }

/** Runs of a node, each with another seed and other right answers: a number of them, or until the shares are known. */
export function simulatedRuns(
  design: RunDesign,
  { score, replications, seed }: SimulatedMeeting,
  { outcomesOf, error }: Asked = decisionsOf,
): readonly SimulatedRun[] {
  const random = new Drbg(seed, `expectation|${score}`)
  const answering = answersOf(design, score / 100, random)
  const runs: SimulatedRun[] = []
  const isDone = () =>
    replications === undefined
      ? areEnough(runs.map(outcomesOf), error)
      : runs.length >= replications
  do {
    for (let added = 0; added < Math.min(batch, replications ?? batch); added++) {
      const own = { ...design, seed: `${seed}|${score}|${runs.length}` }
      runs.push(simulate(own, score, answering()))
    }
  } while (!isDone())
  return runs.slice(0, replications)
}

/** Points, 0 or 1, for an item; asked once for each. */
type Answering = (place: { readonly task: number; readonly item: number }) => number

/** Items up to which a node's right answers are drawn so that they sum to its score. */
const largestDrawnPool = 5000

/** How a node of a score answers, one after the other; of a large suite its score is the mean. */
function answersOf({ tasks, items }: RunDesign, score: number, random: Drbg): () => Answering {
  const size = tasks.reduce((sum, task) => sum + task.size, 0)
  const kinds = items && kindsOf(tasks, items)
  const chances = kinds && itemChances(kinds.shares, items, score)
  const chanceOf: Answering = (place) => chances?.[kinds?.kindOf(place) ?? 0] ?? score
  if (size > largestDrawnPool) {
    // What errs sees some right answers as wrong, and some wrong ones as right.
    const seen = tasks.map(({ rates }) => correctionFor(rates))
    const seenAs = (task: number, chance: number) => {
      const { truePositive = 1, falsePositive = 0 } = seen[task] ?? {}
      return falsePositive + chance * (truePositive - falsePositive)
    }
    return () => (place) => (random.float() < seenAs(place.task, chanceOf(place)) ? 1 : 0)
  }
  const offsets = taskOffsets(tasks)
  const all = tasks.flatMap((one, task) =>
    Array.from({ length: one.size }, (_, item) => chanceOf({ task, item })),
  )
  return () => {
    const right = simulatedAnswers(all, random)
    return ({ task, item }) => right[(offsets[task] ?? 0) + item] ?? 0
  }
}

function simulate(settings: VerdictSettings, score: number, answer: Answering): SimulatedRun {
  const test = sequentialTestOf(settings)
  for (const { task, item } of planOf(settings).steps()) {
    if (test.done) break
    test.take({ task, item, score: answer({ task, item }) })
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
