import { mean, quantile } from 'simple-statistics'
import { type Cut, type Decision, Drbg } from '../stats/index.ts'
import { Gatekeeper } from './gatekeeper.ts'

/** A node of assumed skill, and the sequential test it will meet. */
export interface TestDesign {
  /** Assumed composite score, 0-1. */
  readonly skill: number
  /** Cuts, ascending, 0-1. */
  readonly cuts: readonly number[]
  readonly alpha: number
  readonly beta: number
  readonly halfWidth: number
  /** Draws after which an undecided test stops. */
  readonly cap: number
  /** Items in the suite; an item drawn again costs no relay. Default: so many that none is. */
  readonly poolSize?: number
  /** Simulated tests. Default: 2,000. */
  readonly replications?: number
  /** Default: `plan`. The same seed gives the same figures. */
  readonly seed?: string
}

/** What to expect of a sequential test. */
export interface ExpectedRelays {
  readonly median: number
  /** Nine of ten tests need no more. */
  readonly p90: number
  readonly mean: number
  /** Per cut, ascending. What is missing to 1 stays undecided at the cap. */
  readonly cuts: readonly {
    readonly cut: number
    readonly certified: number
    readonly denied: number
  }[]
}

interface Outcome {
  readonly relays: number
  readonly decisions: readonly Decision[]
}

/**
 * Simulates tests of a node that is right on each draw with probability `skill`, without
 * forecasts: an upper estimate, since forecasts save relays. Costs about `replications * cap` steps.
 */
export function expectedRelays(design: TestDesign): ExpectedRelays {
  const { cuts, replications = 2000, seed = 'plan' } = design
  if (!(design.skill >= 0 && design.skill <= 1)) {
    throw new RangeError(`skill must lie in [0,1], got ${design.skill}`)
  }
  const random = new Drbg(seed, 'planning')
  const rules = cuts.map((cut) => rule(cut, design))
  const outcomes = Array.from({ length: replications }, () => simulateTest(design, rules, random))
  const relays = outcomes.map((outcome) => outcome.relays)
  const share = (k: number, decision: Decision) =>
    mean(outcomes.map((outcome) => (outcome.decisions[k] === decision ? 1 : 0)))
  return {
    median: quantile(relays, 0.5),
    p90: quantile(relays, 0.9),
    mean: mean(relays),
    cuts: cuts.map((cut, k) => ({
      cut,
      certified: share(k, 'certified'),
      denied: share(k, 'denied'),
    })),
  }
}

function rule(cut: number, { halfWidth, alpha, beta }: TestDesign): Cut {
  return { cut, halfWidth, alpha, beta, assistShare: 0 }
}

function simulateTest(design: TestDesign, rules: readonly Cut[], random: Drbg): Outcome {
  const { skill, cap, poolSize } = design
  const gatekeeper = new Gatekeeper(rules)
  const asked = new Set<number>()
  let draws = 0
  while (!gatekeeper.done && draws < cap) {
    if (poolSize === undefined) {
      gatekeeper.step(random.float() < skill ? 1 : 0)
    } else {
      const item = random.integer(poolSize)
      gatekeeper.step(poolAnswer(item, skill * poolSize))
      asked.add(item)
    }
    draws++
  }
  const relays = poolSize === undefined ? draws : asked.size
  return { relays, decisions: gatekeeper.decisions }
}

/** Score of an item in a pool whose first `right` items are right, the last of them in part. */
function poolAnswer(item: number, right: number): number {
  return Math.min(1, Math.max(0, right - item))
}
