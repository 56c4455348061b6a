import type { ChainChances, RunDesign } from '../forecast/index.ts'
import { expectationOf } from '../forecast/index.ts'
import { chainsOf, type Ladder, type SuitePool } from './ladder.ts'

/** What a node of a given score meets on a ladder. */
export interface Chances {
  /** For each rung. */
  readonly certified: readonly number[]
  readonly denied: readonly number[]
  /** Items asked until everything is decided: median over repeated examinations. */
  readonly relays: number
}

/** Scores are tabulated a point apart and interpolated between. */
const gridStep = 1

/**
 * The chances of nodes on a ladder, as a function of their true score on the suite, 0-100: simulated as
 * a node's first test of an epoch.
 */
export function chancesOn(
  ladder: Ladder,
  pool: SuitePool,
  seed: string,
): (score: number) => Chances {
  const design = designOf(ladder, pool)
  const table = new Map<number, Chances>()
  const at = (score: number) => {
    const known = table.get(score) ?? examine(design, ladder, score, seed)
    table.set(score, known)
    return known
  }
  return (score) => {
    const below = Math.floor(score / gridStep) * gridStep
    const share = (score - below) / gridStep
    const mixed = share === 0 ? at(below) : between(at(below), at(below + gridStep), share)
    return withPointScores(mixed, ladder, score)
  }
}

/** A point score is reached or not: nothing lies between. */
function withPointScores(chances: Chances, ladder: Ladder, score: number): Chances {
  const certified = chances.certified.map((chance, rung) => {
    const { rule, threshold } = ladder[rung] ?? {}
    return rule?.rule === 'full' && threshold !== undefined ? Number(score >= threshold) : chance
  })
  const denied = chances.denied.map((chance, rung) =>
    ladder[rung]?.rule.rule === 'full' ? 1 - (certified[rung] ?? 0) : chance,
  )
  return { ...chances, certified, denied }
}

/** A run on a suite that decides the rungs of a ladder. */
export function designOf(ladder: Ladder, { suite, tasks, items }: SuitePool): RunDesign {
  const chains = chainsOf(ladder, suite)
  const none = { maxUnparsedRate: '1', maxMissingRate: '1' }
  return {
    suite,
    tasks,
    items,
    tiers: { schema: 'iqchains/tiers/v1', ...none, epoch: 'quarter', chains },
    attempt: 1,
    raisedCap: null,
    itemsPerTask: null,
  }
}

function examine(design: RunDesign, ladder: Ladder, score: number, seed: string): Chances {
  const { chains, items } = expectationOf(design, { score, seed })
  const all = (share: (chances: ChainChances) => number) =>
    ladder.map((_, rung) => {
      const chances = chains[rung]
      return chances ? share(chances) : 0
    })
  return {
    certified: all(({ certified }) => certified),
    denied: all(({ denied }) => denied),
    relays: items.median,
  }
}

function between(low: Chances, high: Chances, share: number): Chances {
  const mix = (a: number, b: number) => a + share * (b - a)
  const each = (a: readonly number[], b: readonly number[]) =>
    a.map((chance, rung) => mix(chance, b[rung] ?? 0))
  return {
    certified: each(low.certified, high.certified),
    denied: each(low.denied, high.denied),
    relays: mix(low.relays, high.relays),
  }
}
