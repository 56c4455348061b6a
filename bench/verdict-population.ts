/**
 * Simulated nodes with the real leaderboard's distribution of scores, on real items: how many
 * relays a verdict takes, and how often it claims too much. `--quick` simulates fewer nodes.
 *
 * node bench/verdict-population.ts [--quick]
 */
import { mean, quantile } from 'simple-statistics'
import { defaultAssistShare } from '../src/stats/index.ts'
import type { Examined } from './verdict-experiments.ts'
import {
  assistanceOf,
  examineEdge,
  examinePopulation,
  loadLeaderboard,
  parameterKinds,
  shareOf,
} from './verdict-leaderboard.ts'

const quick = process.argv.includes('--quick')
const board = loadLeaderboard()

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function relays(examined: readonly Examined[]) {
  const counts = examined.map((one) => one.relays)
  return {
    median: quantile(counts, 0.5),
    mean: Math.round(mean(counts)),
    p90: quantile(counts, 0.9),
  }
}

console.log(`${board.bank.items.length} items, cuts 55 and 70, zone ±2, errors 5 %, cap 400 relays`)
const nodes = quick ? 400 : 2000
const populations = [undefined, 0.5, defaultAssistShare].map((share) => {
  const assisted =
    share === undefined ? undefined : assistanceOf(board.bank, board.parameters, share)
  const examined = examinePopulation(board, assisted, nodes, 400)
  return {
    'bets on forecasts': share ?? 0,
    ...relays(examined),
    'over-claim <= 68': percent(
      shareOf(
        examined.filter(({ skill }) => skill <= 0.68),
        ({ passed }) => passed === 2,
      ).share,
    ),
    'over-claim <= 53': percent(
      shareOf(
        examined.filter(({ skill }) => skill <= 0.53),
        ({ passed }) => passed >= 1,
      ).share,
    ),
    'tier 70 | >= 75': percent(
      shareOf(
        examined.filter(({ skill }) => skill >= 0.75),
        ({ passed }) => passed === 2,
      ).share,
    ),
  }
})
console.table(populations)

console.log('Scores exactly on the edges 68 and 72 of the cut 70, no cap: false verdicts')
const edgeNodes = quick ? 200 : 2000
const edges = Object.entries(parameterKinds(board.parameters)).map(([kind, parameters]) => {
  const assisted = assistanceOf(board.bank, parameters)
  const below = examineEdge(board, assisted, 0.68, edgeNodes, board.bank.items.length)
  const above = examineEdge(board, assisted, 0.72, edgeNodes, board.bank.items.length)
  return {
    'item parameters': kind,
    'certified at 68': percent(shareOf(below, ({ passed }) => passed === 1).share),
    'mean relays at 68': relays(below).mean,
    'denied at 72': percent(shareOf(above, ({ passed }) => passed === 0).share),
    'mean relays at 72': relays(above).mean,
  }
})
console.table(edges)
