import { mean, variance } from 'simple-statistics'
import { type DiscordantPairs, mcnemarEvidence, pairedDifference } from '../inference/index.ts'
import { compositeInterval } from '../stats/index.ts'
import { type BothTask, discordantOf } from './both-tasks.ts'
import { confidence, type Difference, inPoints, type TaskComparison } from './difference.ts'

/** A task on the items that both were asked. */
export function pairedTask({ name, pairs }: BothTask): TaskComparison {
  const discordant = discordantOf(pairs)
  const empty = { first: null, second: null, difference: null }
  if (pairs.length === 0) return { name, pairs: 0, ...empty, discordant }
  const first = pairs.map(([score]) => score)
  const second = pairs.map(([, score]) => score)
  const { difference, interval } = pairedDifference(first, second, confidence)
  return {
    name,
    pairs: pairs.length,
    first: 100 * mean(first),
    second: 100 * mean(second),
    difference: inPoints(difference, interval),
    discordant,
  }
}

/** Differences mapped to [0,1], as `pairedDifference` does, in the composite of their tasks. */
export function pairedComposite(tasks: readonly BothTask[]): Difference | null {
  if (tasks.some(({ pairs }) => pairs.length === 0)) return null
  const strata = tasks.map(({ weight, pairs }) => {
    const halves = pairs.map(([first, second]) => (1 + first - second) / 2)
    return { weight, n: halves.length, mean: mean(halves), variance: variance(halves) }
  })
  const { score, interval } = compositeInterval(strata, confidence)
  const { lower, upper } = interval
  return inPoints(2 * score - 1, { lower: 2 * lower - 1, upper: 2 * upper - 1 })
}

/** e-values of either being better. */
export function evidenceOf(discordant: DiscordantPairs) {
  const { onlyFirst, onlySecond } = discordant
  return {
    firstBetter: mcnemarEvidence(discordant),
    secondBetter: mcnemarEvidence({ onlyFirst: onlySecond, onlySecond: onlyFirst }),
  }
}
