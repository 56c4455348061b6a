/**
 * What retries and selective time-outs gain a node, under the rules and under the mistakes the
 * rules avoid.
 *
 * node bench/verdict-gaming.ts [--quick]
 */
import { cutAt } from './verdict-experiments.ts'
import { retries, timeOuts } from './verdict-strategies.ts'

const nodes = process.argv.includes('--quick') ? 400 : 4000
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const tried = retries(cutAt(0.7, 0), 0.68, nodes, 20, 1000)
console.log(
  `A node of 68 tries 20 times, 1,000 draws each; ever certified for 70 (${nodes} nodes):`,
)
console.log(
  `  one lifetime test ${percent(tried.lifetime)}, a new test each time ${percent(tried.restarted)}`,
)

const missed = timeOuts([cutAt(0.55, 0), cutAt(0.7, 0)], 0.6, 0.15, nodes, 2000)
console.log('A node of 60 lets 15 % of its relays time out, all of them wrong; certified for 70:')
console.log(`  counted as wrong ${percent(missed.counted)}, left out ${percent(missed.dropped)}`)
