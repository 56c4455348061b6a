/**
 * What cap and zone of the text chains cost and bring: the chance of a certificate and the items against the
 * distance of a node from the line, and what they cost at a price per relay.
 *
 *   node bench/iq-text-power.ts [--replications 300] [--price 0.00075]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { loadTiers } from '../src/chains/index.ts'
import { loadSuite, taskShares } from '../src/suite/index.ts'
import { powerOf } from '../src/verdict/index.ts'

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '300' },
    price: { type: 'string', default: '0.00075' },
  },
})
const replications = Number(values.replications)
const price = Number(values.price)
const suite = await loadSuite('iq-text')
const tiers = await loadTiers('tiers.json')
const design = {
  suite,
  tiers,
  tasks: taskShares(suite),
  items: undefined,
  ...{ attempt: 1, raisedCap: null, itemsPerTask: null },
}
for (const chain of tiers.chains.filter(({ id }) => id === 'iq-text-55' || id === 'iq-text-70')) {
  for (const indifference of ['2', '3']) {
    if (chain.decision.rule !== 'evidence') continue
    const asked = { ...chain, decision: { ...chain.decision, indifference } }
    const power = powerOf({ ...design, tiers: { ...tiers, chains: [asked] } }, asked, {
      replications,
      seed: 'iq-text',
    })
    if (power === undefined) continue
    const table = new Table({
      head: [
        'points from the line',
        'median',
        'p90',
        'USD',
        ...power.caps.map((cap) => `cap ${cap}`),
      ],
      style: { head: [], border: [] },
    })
    for (const { distance, certified, items } of power.points) {
      const shares = certified.map((share) => `${Math.round(100 * share)} %`)
      table.push([distance, items.median, items.p90, (items.median * price).toFixed(2), ...shares])
    }
    console.log(`line ${chain.minScore}, zone +- ${indifference}, first test of a node`)
    console.log(table.toString())
  }
}
