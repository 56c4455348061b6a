/**
 * A node that takes eight relays at a time and refuses more with status 429: items per second and
 * refusals of a run that may use 64, beside runs that are told what the node takes; in turns.
 *
 *   node bench/pace.ts [--latency 50] [--rounds 3]
 */
import { parseArgs } from 'node:util'
import { median } from 'simple-statistics'
import { loadSuite } from '../src/suite/index.ts'
import { conductRun } from '../test/support/conduct.ts'
import { serveCrowded } from '../test/support/crowded-node.ts'
import { summary } from './support/summary.ts'

const { values } = parseArgs({
  options: {
    latency: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '3' },
  },
})
const places = 8
const told = [4, 6, places]
const untold = 64
const suite = await loadSuite('suites/starter')
const measured = new Map([...told, untold].map((cap) => [cap, { rates: [], refused: [] } as Run]))

interface Run {
  readonly rates: number[]
  readonly refused: number[]
}

for (let round = 0; round < Number(values.rounds); round++) {
  for (const [concurrency, { rates, refused }] of measured) {
    await using node = await serveCrowded(places, Number(values.latency))
    const run = await conductRun({ url: node.url, suite, limit: 1000, concurrency })
    rates.push(run.samples.length / run.seconds)
    refused.push(node.refused)
  }
}
for (const [cap, { rates, refused }] of measured) {
  console.log(`declared ${cap}: ${summary(rates, 1)} items/s, ${summary(refused)} refusals`)
}
const best = Math.max(...told.map((cap) => median(measured.get(cap)?.rates ?? [0])))
const ratio = median(measured.get(untold)?.rates ?? [0]) / best
console.log(
  `declared ${untold} against the best of those told: ${ratio.toFixed(2)} (at least 0.80)`,
)
