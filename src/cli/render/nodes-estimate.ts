import type { ListForecast, NodeForecast } from '../../certify/index.ts'
import { table } from './table.ts'

/** What certifying a list would take, as a table: a line for each node, then the sum. */
export function nodesEstimateText({ nodes, sum }: ListForecast): string {
  const head = ['node', 'chain', 'relays', 'at worst', 'USD', 'at worst', 'POKT at worst']
  const rows = nodes.map(({ node, forecast }) => [
    node.model === undefined ? node.endpoint : `${node.endpoint} (${node.model})`,
    node.chain ?? '-',
    ...(forecast === null ? ['complete', '-', '-', '-', '-'] : cellsOf(forecast)),
  ])
  const asked = nodes.filter(({ forecast }) => forecast !== null).length
  const all = [`${asked} of ${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}`, '']
  const laid = table(
    head,
    [...rows, [...all, ...cellsOf(sum)]],
    ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
  )
  return `${laid}\n\nrelays of a run: medians over the scores above, from the one decided soonest to the one that takes longest\n`
}

function cellsOf({ least, most, worst }: NodeForecast): readonly string[] {
  return [
    `${least.relays}-${most.relays}`,
    String(worst.relays),
    most.usd === null ? 'unknown' : `${least.usd}-${most.usd}`,
    worst.usd ?? 'unknown',
    worst.pokt ?? 'unknown',
  ]
}

/** As `--json` tells it. */
export function nodesEstimateEvent({ nodes, sum }: ListForecast) {
  return {
    nodes: nodes.map(({ node, forecast }) => ({
      place: node.place,
      node: { url: node.endpoint, model: node.model ?? null },
      chain: node.chain ?? null,
      forecast,
    })),
    sum,
  }
}
