import type { EvidenceRule } from '../chains/index.ts'
import { alphaOfTest, type ExpectedRelays, expectedRelays, incompleteBeta } from '../stats/index.ts'
import { evidenceRungs, type Ladder, type Rung } from './ladder.ts'

/** What a node of a given score meets on a ladder. */
export interface Chances {
  /** Probability of being certified, for each rung. */
  readonly certified: readonly number[]
  /** Relays until everything is decided: median over repeated examinations. */
  readonly relays: number
}

/** Scores are tabulated a point apart and interpolated between. */
const gridStep = 1
const replications = 100

/**
 * The chances of nodes on a ladder, as a function of their true score, 0-100, for questions like
 * those of the suite. The rule `full` asks `items` of them and compares the share of right answers;
 * the rule `evidence` is simulated as a node's first test, without forecasts.
 */
export function chancesOn(ladder: Ladder, items: number, seed: string): (score: number) => Chances {
  const table = new Map<number, Chances>()
  const at = (score: number) => {
    const known = table.get(score) ?? examine(score / 100, ladder, items, seed)
    table.set(score, known)
    return known
  }
  return (score) => {
    const below = Math.floor(score / gridStep) * gridStep
    const share = (score - below) / gridStep
    return share === 0 ? at(below) : between(at(below), at(below + gridStep), share)
  }
}

function between(low: Chances, high: Chances, share: number): Chances {
  const mix = (a: number, b: number) => a + share * (b - a)
  return {
    certified: low.certified.map((chance, rung) => mix(chance, high.certified[rung] ?? 0)),
    relays: mix(low.relays, high.relays),
  }
}

function examine(skill: number, ladder: Ladder, items: number, seed: string): Chances {
  const simulations = new Map(
    evidenceRungs(ladder).map(({ rule }) => [JSON.stringify(rule), rule] as const),
  )
  const examined = new Map(
    [...simulations].map(([key, rule]) => [key, simulated(skill, ladder, rule, seed)] as const),
  )
  const met = ladder.map((rung) =>
    meet(rung, skill, items, examined.get(JSON.stringify(rung.rule))),
  )
  return {
    certified: met.map(({ certified }) => certified),
    relays: Math.max(0, ...met.map(({ relays }) => relays)),
  }
}

function meet(
  { threshold, rule }: Rung,
  skill: number,
  items: number,
  expected: ExpectedRelays | undefined,
): { readonly certified: number; readonly relays: number } {
  switch (rule.rule) {
    case 'full':
      return { certified: chanceOfScore(skill, threshold / 100, items), relays: items }
    case 'evidence': {
      const cut = expected?.cuts.find((one) => one.cut === threshold / 100)
      return { certified: cut?.certified ?? 0, relays: expected?.median ?? 0 }
    }
  }
}

function simulated(
  skill: number,
  ladder: Ladder,
  rule: EvidenceRule,
  seed: string,
): ExpectedRelays {
  return expectedRelays({
    skill,
    cuts: evidenceRungs(ladder).map(({ threshold }) => threshold / 100),
    alpha: alphaOfTest(1, Number(rule.alpha), 'epoch'),
    beta: Number(rule.beta),
    halfWidth: Number(rule.indifference) / 100,
    cap: rule.maxRelays,
    replications,
    seed: `${seed} ${skill}`,
  })
}

/** P(right answers / items >= threshold): the tail of a binomial, as an incomplete beta function. */
function chanceOfScore(skill: number, threshold: number, items: number): number {
  const needed = Math.ceil(threshold * items - 1e-9)
  return needed <= 0 ? 1 : incompleteBeta(skill, needed, items - needed + 1)
}
