/**
 * What cap and zone of the text chains cost and bring: the chance of a certificate and the relays against the
 * distance of a node from the line, and what they cost at a price per relay.
 *
 *   node bench/iq-text-power.ts [--replications 1000] [--price 0.00075]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { loadTiers } from '../src/chains/index.ts'
import { expectationOf } from '../src/forecast/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { taskShares } from '../src/verdict/index.ts'

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '1000' },
    price: { type: 'string', default: '0.00075' },
  },
})
const suite = await loadSuite('iq-text')
const tiers = await loadTiers('tiers.json')
const first = tiers.chains.find((chain) => chain.suite?.name === 'iq-text')
if (!first) throw new Error('tiers.json has no chain of iq-text')
const replications = Number(values.replications)
const price = Number(values.price)
const lines = [55, 70]
const zones = [2, 3]
const caps = [400, 800, 1200, 1600, 2000, 3000]
const distances = [-5, -2, 0, 2, 3, 4, 5, 8, 12]

for (const line of lines)
  for (const zone of zones) {
    const table = new Table({
      head: ['points from the line', 'median', 'p90', 'USD', ...caps.map((cap) => `cap ${cap}`)],
      style: { head: [], border: [] },
    })
    for (const distance of distances) {
      const expected = (cap: number) => {
        const decision = { rule: 'evidence', alpha: '0.05', beta: '0.05' } as const
        const rule = { ...decision, indifference: String(zone), maxRelays: cap }
        const chains = [{ ...first, minScore: String(line), decision: rule }]
        const run = { attempt: 1, raisedCap: null, itemsPerTask: null, items: undefined }
        const design = { suite, tasks: taskShares(suite), tiers: { ...tiers, chains }, ...run }
        return expectationOf(design, { score: line + distance, replications, seed: 'power' })
      }
      const all = caps.map(expected)
      const last = all.at(-1)
      table.push([
        distance,
        last?.items.median ?? '',
        last?.items.p90 ?? '',
        ((last?.items.mean ?? 0) * price).toFixed(2),
        ...all.map(({ chains: [chain] }) => `${Math.round(100 * (chain?.certified ?? 0))} %`),
      ])
    }
    console.log(`line ${line}, zone +- ${zone}, alpha and beta 5 %, first test of a node`)
    console.log(table.toString())
  }
