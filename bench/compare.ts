/**
 * How often the intervals of `compare` for two independent samples hold the true difference: of samples fixed
 * beforehand, and of runs that stopped as soon as a sequential test at a line of 70 +- 2 decided (Wald's, as the
 * strictest case of stopping early), at most 1600 items; and how often a difference is shown.
 *
 *   node bench/compare.ts [--replications 2000]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { differenceSequence, independentDifference } from '../src/inference/index.ts'
import { Drbg, wilsonInterval } from '../src/stats/index.ts'

const { values } = parseArgs({ options: { replications: { type: 'string', default: '2000' } } })
const replications = Number(values.replications)
const random = new Drbg('bench', 'compare')
const [low, high, bound, most, least] = [0.68, 0.72, Math.log(1 / 0.05), 1600, 30]

function fixed(p: number, n: number) {
  let right = 0
  for (let item = 0; item < n; item++) right += random.float() < p ? 1 : 0
  return { right, n }
}

/** Asks until the test decides. */
function stopped(p: number) {
  let [right, n, evidence] = [0, 0, 0]
  while (n < most && (n < least || Math.abs(evidence) < bound)) {
    const isRight = random.float() < p
    n++
    if (isRight) right++
    evidence += isRight ? Math.log(high / low) : Math.log((1 - high) / (1 - low))
  }
  return { right, n }
}

type Interval = { readonly lower: number; readonly upper: number }

/** Both intervals of the difference between two nodes. */
function compared(p: number, q: number, sample: (p: number) => { right: number; n: number }) {
  const [one, other] = [sample(p), sample(q)]
  const [first, second] = [one, other].map(({ right, n }) => ({
    score: right / n,
    interval: wilsonInterval({ mean: right / n, n }, 0.95),
  }))
  if (!first || !second) throw new Error('two samples were asked for')
  const summed = ({ right, n }: { right: number; n: number }) => ({ sum: right, n })
  const always = differenceSequence(summed(one), summed(other), 0.05)
  return { once: independentDifference(first, second).interval, always }
}

const holds = ({ lower, upper }: Interval, truth: number) => lower <= truth && truth <= upper

const table = new Table({
  head: ['true scores', 'n = 50', 'n = 400', 'stopped', 'stopped, anytime', 'difference shown'],
  style: { head: [], border: [] },
})
const pairs = [
  [62, 62],
  [70, 70],
  [70, 65],
  [78, 62],
  [85, 55],
  [95, 75],
] as const
for (const [a, b] of pairs) {
  const [p, q] = [a / 100, b / 100]
  const share = (hit: () => boolean) => {
    let hits = 0
    for (let i = 0; i < replications; i++) hits += hit() ? 1 : 0
    return `${((100 * hits) / replications).toFixed(1)} %`
  }
  table.push([
    `${a}, ${b}`,
    share(() => holds(compared(p, q, (one) => fixed(one, 50)).once, p - q)),
    share(() => holds(compared(p, q, (one) => fixed(one, 400)).once, p - q)),
    share(() => holds(compared(p, q, stopped).once, p - q)),
    share(() => holds(compared(p, q, stopped).always, p - q)),
    share(() => !holds(compared(p, q, stopped).always, 0)),
  ])
}
process.stdout.write(`${table.toString()}\n`)
