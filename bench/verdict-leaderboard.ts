import { fitItems } from '../src/inference/index.ts'
import { Drbg, ItemCurves, type ItemParameters } from '../src/stats/index.ts'
import { atlasBank, leaderboardScores } from './verdict-data.ts'
import {
  type Assistance,
  assistance,
  drawSkills,
  type Examined,
  examine,
} from './verdict-experiments.ts'
import {
  type Bank,
  bankOf,
  moveTo,
  pastReports,
  permuted,
  reversed,
  simulateNode,
} from './verdict-nodes.ts'

/** A bank of real items, the skills of real models, and parameters fitted to 200 sparse reports. */
export interface Leaderboard {
  readonly bank: Bank
  readonly scores: readonly number[]
  readonly parameters: ItemParameters
}

export function loadLeaderboard(): Leaderboard {
  const bank = bankOf(atlasBank(525))
  const scores = leaderboardScores()
  const reports = pastReports(bank, drawSkills(scores, 200, 'past'), new Drbg('past', 'reports'))
  return { bank, scores, parameters: fitItems(reports, bank.items.length, '2PL') }
}

/** Parameters of three kinds: fitted, useless and misleading. */
export function parameterKinds(parameters: ItemParameters) {
  return {
    fitted: parameters,
    permuted: permuted(parameters, new Drbg('permuted', 'items')),
    reversed: reversed(parameters),
  }
}

export function assistanceOf(bank: Bank, parameters: ItemParameters, share?: number): Assistance {
  return assistance(new ItemCurves(parameters, bank.shares), share)
}

/** Nodes with the leaderboard's distribution of scores, examined for 55 and 70. */
export function examinePopulation(
  { bank, scores }: Leaderboard,
  assisted: Assistance | undefined,
  nodes: number,
  cap: number,
): Examined[] {
  const random = new Drbg('population', 'nodes')
  return drawSkills(scores, nodes, 'population').map((skill, i) =>
    examine(bank, simulateNode(bank, skill, random), [0.55, 0.7], assisted, `node ${i}`, cap),
  )
}

/** Nodes whose score is as near to `skill` as the bank allows, examined for 70 until decided. */
export function examineEdge(
  { bank }: Leaderboard,
  assisted: Assistance | undefined,
  skill: number,
  nodes: number,
  cap: number,
): Examined[] {
  const random = new Drbg('edge', 'nodes')
  return Array.from({ length: nodes }, (_, i) => {
    const node = moveTo(bank, simulateNode(bank, skill, random), skill, random)
    return examine(bank, node, [0.7], assisted, `edge ${i}`, cap)
  })
}

/** The share of `examined` for which `claim` holds, and how many there are. */
export function shareOf(
  examined: readonly Examined[],
  claim: (one: Examined) => boolean,
): { readonly events: number; readonly trials: number; readonly share: number } {
  const events = examined.filter(claim).length
  return { events, trials: examined.length, share: events / examined.length }
}
