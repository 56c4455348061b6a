/**
 * How many items it takes to decide a chain, by the distance of a node from its line: on the starter
 * suite, and on a pool of 28,000 items with and without item parameters.
 *
 * node bench/power.ts [--quick]
 */
import { loadTiers } from '../src/chains/index.ts'
import { powerOf, type RunDesign } from '../src/forecast/index.ts'
import { Drbg } from '../src/stats/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { taskShares } from '../src/verdict/index.ts'
import { syntheticBank } from './verdict-nodes.ts'

const replications = process.argv.includes('--quick') ? 60 : 300
const suite = await loadSuite('starter')
const tiers = { ...(await loadTiers('tiers.json')), epoch: 'quarter' as const }
const bank = syntheticBank(new Drbg('power', 'bank'), 6, 1000)
const common = { suite, tiers, attempt: 1, raisedCap: null, itemsPerTask: null }
const large = bank.weights.map((weight, task) => ({
  name: `task ${task}`,
  weight,
  size: bank.sizes[task] ?? 0,
}))
const designs: [string, RunDesign][] = [
  ['starter', { ...common, tasks: taskShares(suite), items: undefined }],
  [`${bank.items.length} items`, { ...common, tasks: large, items: undefined }],
  [
    `${bank.items.length} items with their parameters`,
    {
      ...common,
      tasks: large,
      items: {
        slopes: bank.items.map(({ slope }) => slope),
        intercepts: bank.items.map(({ intercept }) => intercept),
      },
    },
  ],
]
for (const [name, design] of designs) {
  const [first] = tiers.chains
  const chain = first && { ...first, suite: { name: 'starter', versions: '^1.0.0' } }
  const start = performance.now()
  const power = chain && powerOf(design, chain, { replications, seed: 'power' })
  if (!power) continue
  console.log(`${name}: line ${chain.minScore}, ${Math.round(performance.now() - start)} ms`)
  console.table(
    power.points.map(({ distance, certified, denied, items }) => ({
      distance,
      ...Object.fromEntries(
        power.caps.map((cap, at) => [
          `within ${cap}`,
          `${Math.round(100 * (certified[at] ?? 0))}/${Math.round(100 * (denied[at] ?? 0))}`,
        ]),
      ),
      median: items.median,
      p90: items.p90,
    })),
  )
}
