import { quantile } from 'simple-statistics'
import type { Chain } from '../chains/index.ts'
import { powerError } from './enough.ts'
import { type RunDesign, type SimulatedRun, simulatedRuns } from './expectation.ts'

/** What a number of items does for nodes at a distance from a line. */
export interface PowerPoint {
  /** Points of the composite score above the line; negative below it. */
  readonly distance: number
  /** Shares of the runs that are decided within each cap, in the order of the caps. */
  readonly certified: readonly number[]
  readonly denied: readonly number[]
  /** Items until the chain is decided; nine of ten runs need no more than `p90`. */
  readonly items: { readonly median: number; readonly p90: number }
}

/** The trade-off between relays and verdicts on one chain. */
export interface Power {
  readonly chain: Chain
  /** Caps, ascending; none above what the suite has. */
  readonly caps: readonly number[]
  readonly points: readonly PowerPoint[]
}

/** Distances from a line at which power is shown, in points. */
const powerDistances: readonly number[] = [-10, -5, -3, -2, 0, 2, 3, 5, 10]

/** Caps at which power is shown. */
const powerCaps: readonly number[] = [200, 400, 700, 1000, 2000, 4000]

/** The trade-off on each chain of a run that is decided by evidence. */
export function powerOfAll(design: RunDesign, meeting: PowerMeeting): readonly Power[] {
  return design.tiers.chains.flatMap((chain) => powerOf(design, chain, meeting) ?? [])
}

/** How often nodes are met. */
interface PowerMeeting {
  /** Simulated runs at each distance. Default: as many as it takes to know every share to `powerError`. */
  readonly replications?: number
  /** The same seed gives the same figures. */
  readonly seed: string
}

/**
 * How many items it takes to decide a chain for nodes at a distance from its line: simulated once with
 * the largest cap, and read off at each. A chain that is decided by the point score has none.
 */
export function powerOf(design: RunDesign, chain: Chain, meeting: PowerMeeting): Power | undefined {
  if (chain.decision.rule !== 'evidence' || chain.minScore === null) return undefined
  const line = Number(chain.minScore)
  const size = design.tasks.reduce((sum, task) => sum + task.size, 0)
  const caps = [...new Set(powerCaps.map((cap) => Math.min(cap, size)))]
  const most = caps.at(-1) ?? size
  const alone = { ...design, tiers: { ...design.tiers, chains: [chain] }, raisedCap: most }
  const points = powerDistances.flatMap((distance) => {
    const score = line + distance
    if (score < 0 || score > 100) return []
    const byCap = ({ asked, decisions: [decision = 'undecided'] }: SimulatedRun) =>
      caps.map((cap) => (asked <= cap ? decision : 'undecided'))
    const runs = simulatedRuns(
      alone,
      { ...meeting, score },
      { outcomesOf: byCap, error: powerError },
    )
    const ended = runs.map(byCap)
    const within = (decision: 'certified' | 'denied') =>
      caps.map((_, at) => ended.filter((run) => run[at] === decision).length / runs.length)
    const asked = runs.map((run) => run.asked)
    return [
      {
        distance,
        certified: within('certified'),
        denied: within('denied'),
        items: { median: quantile(asked, 0.5), p90: quantile(asked, 0.9) },
      },
    ]
  })
  return { chain, caps, points }
}
