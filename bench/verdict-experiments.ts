import { fitItems, Gatekeeper } from '../src/inference/index.ts'
import {
  Ability,
  type Cut,
  type Decision,
  Drbg,
  defaultAssistShare,
  draws,
  FinitePoolForecaster,
  FinitePoolTest,
  ItemCurves,
  PoolForecaster,
  permutation,
} from '../src/stats/index.ts'
import type { Transcript } from './verdict-data.ts'
import type { Bank, SimulatedNode } from './verdict-nodes.ts'

/** How one examination ended. */
export interface Examined {
  /** True composite score. */
  readonly skill: number
  /** Distinct items asked. */
  readonly relays: number
  /** Cuts certified, from the lowest up. */
  readonly passed: number
}

/** The rules of stats 2.4: 55 and 70, two points of indifference, 5 % errors. */
export function cutAt(cut: number, assistShare: number): Cut {
  return { cut, halfWidth: 0.02, alpha: 0.05, beta: 0.05, assistShare }
}

/** Item parameters tabulated for forecasts, and the share of bets that use them. */
export interface Assistance {
  readonly share: number
  readonly curves: ItemCurves
  readonly forecaster: PoolForecaster
}

export function assistance(curves: ItemCurves, share = defaultAssistShare): Assistance {
  return { share, curves, forecaster: new PoolForecaster(curves) }
}

/** Examines a node by draws with replacement until decided, or until `cap` items were asked. */
export function examine(
  bank: Bank,
  node: SimulatedNode,
  cuts: readonly number[],
  assisted: Assistance | undefined,
  seed: string,
  cap: number,
): Examined {
  const gatekeeper = new Gatekeeper(cuts.map((cut) => cutAt(cut, assisted?.share ?? 0)))
  const ability = assisted && new Ability(assisted.curves)
  const asked = new Set<number>()
  for (const { task, item } of draws(seed, bank.weights, bank.sizes)) {
    const position = (bank.starts[task] ?? 0) + item
    const isNew = !asked.has(position)
    if (gatekeeper.done || (isNew && asked.size === cap)) break
    const score = node.answers[position] ?? 0
    gatekeeper.step(score, ability && assisted?.forecaster.forecast(ability, position))
    if (isNew) ability?.update(position, score)
    asked.add(position)
  }
  return { skill: node.skill, relays: asked.size, passed: gatekeeper.passed }
}

/** One real model examined on its recorded answers, without replacement. */
export interface Replayed {
  readonly skill: number
  readonly relays: number
  readonly decision: Decision
}

/** Replays real transcripts against one cut; parameters come from `past` only. */
export function replay(
  models: readonly Transcript[],
  past: readonly Transcript[],
  shares: readonly number[],
  cut: Cut,
): Replayed[] {
  const reports = past.map(({ scores }) => new Map(scores.entries()))
  const curves = new ItemCurves(fitItems(reports, shares.length, '2PL'), shares)
  return models.map(({ model, scores }) => {
    const test = new FinitePoolTest(cut, shares)
    const ability = new Ability(curves)
    const forecaster = new FinitePoolForecaster(curves)
    for (const item of permutation(`replay ${model}`, shares.length)) {
      if (test.decision !== 'undecided') break
      const score = scores[item] ?? 0
      test.step(item, score, cut.assistShare > 0 ? forecaster.draw(ability, item) : undefined)
      ability.update(item, score)
    }
    const skill = scores.reduce((sum, score, i) => sum + (shares[i] ?? 0) * score, 0)
    return { skill, relays: test.answers, decision: test.decision }
  })
}

/** Whether a share of events is at most `bound`, give or take two standard errors of the bound. */
export function withinBound(events: number, trials: number, bound: number): boolean {
  return events / trials <= bound + 2 * Math.sqrt((bound * (1 - bound)) / trials)
}

/** A seeded choice of `size` elements without repetition. */
export function choose<T>(elements: readonly T[], size: number, seed: string): T[] {
  const chosen = new Set(permutation(seed, elements.length).slice(0, size))
  return elements.filter((_, i) => chosen.has(i))
}

/** Skills drawn from a list of scores, with replacement. */
export function drawSkills(scores: readonly number[], count: number, seed: string): number[] {
  const random = new Drbg(seed, 'skills')
  return Array.from({ length: count }, () => scores[random.integer(scores.length)] ?? 0)
}
