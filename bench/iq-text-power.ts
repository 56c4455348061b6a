/**
 * What cap and zone of the text chains cost and bring: the chance of a certificate and the relays against the
 * distance of a node from the line, and what they cost at a price per relay.
 *
 *   node bench/iq-text-power.ts [--replications 1000] [--price 0.00075]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { alphaOfTest, expectedRelays } from '../src/stats/index.ts'

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '1000' },
    price: { type: 'string', default: '0.00075' },
  },
})
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
      const expected = (cap: number) =>
        expectedRelays({
          skill: (line + distance) / 100,
          cuts: [line / 100],
          alpha: alphaOfTest(1, 0.05),
          beta: 0.05,
          halfWidth: zone / 100,
          cap,
          replications,
        })
      const all = caps.map(expected)
      const last = all.at(-1)
      table.push([
        distance,
        last?.median ?? '',
        last?.p90 ?? '',
        ((last?.mean ?? 0) * price).toFixed(2),
        ...all.map(({ cuts: [cut] }) => `${Math.round(100 * (cut?.certified ?? 0))} %`),
      ])
    }
    console.log(`line ${line}, zone +- ${zone}, alpha and beta 5 %, first test of a node`)
    console.log(table.toString())
  }
