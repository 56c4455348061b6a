/**
 * Alpha as a budget for an epoch: what its split costs a first test, and how often a node at the lower
 * end of the zone is ever certified when it tries twenty times in one epoch.
 *
 * node bench/epochs.ts [--quick]
 */
import { quantile } from 'simple-statistics'
import { loadTiers } from '../src/chains/index.ts'
import { expectationOf, type RunDesign } from '../src/forecast/index.ts'
import { clopperPearsonInterval } from '../src/inference/index.ts'
import { alphaOfTest, CutTest, Drbg } from '../src/stats/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { taskShares } from '../src/verdict/index.ts'

const quick = process.argv.includes('--quick')
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** Items until a node is certified for 70, or denied: raw bets, no cap. */
function itemsUntil(skill: number, alpha: number, tests: number): number[] {
  return Array.from({ length: tests }, (_, index) => {
    const random = new Drbg(`first|${skill}|${index}`, 'epochs')
    const test = new CutTest({ cut: 0.7, halfWidth: 0.02, alpha, beta: 0.05, assistShare: 0 })
    while (test.decision === 'undecided') test.step(random.float() < skill ? 1 : 0)
    return test.answers
  })
}

const tests = quick ? 300 : 3000
const splits = [
  ['all of alpha', 0.05],
  ['epoch, 1st', alphaOfTest(1, 0.05, 'epoch')],
  ['lifetime, 1st', alphaOfTest(1, 0.05, 'lifetime')],
  ['epoch, 2nd', alphaOfTest(2, 0.05, 'epoch')],
  ['lifetime, 10th', alphaOfTest(10, 0.05, 'lifetime')],
] as const
console.log(`Items until a verdict on 70, median and mean of ${tests} tests, no cap:`)
console.table(
  splits.map(([what, alpha]) => ({
    what,
    alpha: alpha.toFixed(5),
    ...Object.fromEntries(
      [0.73, 0.75, 0.8, 0.9].map((skill) => {
        const items = itemsUntil(skill, alpha, tests)
        const mean = items.reduce((sum, one) => sum + one, 0) / tests
        return [`score ${100 * skill}`, `${quantile(items, 0.5)} / ${mean.toFixed(1)}`]
      }),
    ),
  })),
)

const suite = await loadSuite('starter')
const loaded = await loadTiers('tiers.json')
const known = loaded.chains.find(({ minScore }) => minScore === '70')
if (!known) throw new Error('no chain of 70')
const chain = { ...known, suite: { name: 'starter', versions: '^1.0.0' } }
const nodes = quick ? 100 : 1000
const tries = 20

/** How many of the nodes are certified in some try of an epoch. */
function everCertified(score: number, alphaOf: 'epoch' | 'restarted'): number {
  let certified = 0
  for (let node = 0; node < nodes; node++) {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const design: RunDesign = {
        suite,
        tasks: taskShares(suite),
        tiers: { ...loaded, epoch: 'quarter', chains: [chain] },
        attempt: alphaOf === 'epoch' ? attempt : 1,
        raisedCap: 1000,
        itemsPerTask: null,
        items: undefined,
      }
      const seed = `node ${node}, try ${attempt}`
      const { chains } = expectationOf(design, { score, replications: 1, seed })
      if (chains[0]?.certified !== 1) continue
      certified++
      break
    }
  }
  return certified
}

console.log(
  `A node of 68 tries ${tries} times in one epoch, ever certified for 70 (${nodes} nodes):`,
)
for (const [what, kind] of [
  ['shares of one alpha', 'epoch'],
  ['all of alpha each time', 'restarted'],
] as const) {
  const certified = everCertified(68, kind)
  const { lower, upper } = clopperPearsonInterval(certified, nodes, 0.95)
  const interval = `95 % interval ${percent(lower)} to ${percent(upper)}`
  console.log(`  ${what}: ${percent(certified / nodes)}, ${interval}`)
}
