/**
 * A year of a fleet by its own schedule, without asking anybody: are renewals in time, is the load even, and
 * does a node gain by knowing when it was tested last?
 *
 *   node bench/fleet-year.ts [nodes]
 */
import { occasionOf, type PlannedNode } from '../src/fleet/plan/occasions.ts'
import { Drbg } from '../src/stats/index.ts'

const count = Number(process.argv[2] ?? 5000)
const days = 365
const certificateDays = 90
const leadDays = 14
const covertDays = 45
const dayMs = 24 * 3600 * 1000
const start = Date.parse('2026-01-01T00:00:00Z')
const secret = 'a secret of the database'

interface Simulated {
  readonly id: string
  validUntil: number
  /** The day on which it was last tested unannounced. */
  lastCovert: number | undefined
  /** The occasion that was ordered last. */
  ordered: string | undefined
  /** Whether a renewal stands in the place of other tests today. */
  isRenewing: boolean
  /** The test that is ordered or under way. */
  pending:
    | { readonly kind: 'renewal' | 'covert'; readonly due: number; readonly ends: number }
    | undefined
}

const random = new Drbg('a year of a fleet', 'bench')
const uniform = () => random.integer(2 ** 30) / 2 ** 30

// The worst start for a schedule: every node was certified on one day.
const nodes: Simulated[] = Array.from({ length: count }, (_, at) => ({
  id: String(at + 1),
  validUntil: start + certificateDays * dayMs + uniform() * dayMs,
  lastCovert: undefined,
  ordered: undefined,
  isRenewing: false,
  pending: undefined,
}))

const perDay = { renewal: new Array<number>(days).fill(0), covert: new Array<number>(days).fill(0) }
let [late, uncovered, leastLeft] = [0, 0, Number.POSITIVE_INFINITY]
/** Days at risk and tests, by days since the last unannounced test. */
const bins = [7, 14, 28, 56, 112, Number.POSITIVE_INFINITY]
const atRisk = bins.map(() => 0)
const struck = bins.map(() => 0)

for (let day = 0; day < days; day++) {
  const now = start + day * dayMs
  // The schedule is made once a day; on two days of each month nobody makes it.
  const isMade = day % 30 !== 11 && day % 30 !== 12
  for (const node of nodes) {
    finish(node, now)
    if (node.validUntil < now) uncovered++
    const before = node.lastCovert
    if (isMade) order(node, new Date(now), day)
    // Whole days, each counted as it ends: a test is due somewhere in it.
    if (isMade && before !== undefined && !node.isRenewing) tally(atRisk, day - before)
  }
}

function order(node: Simulated, now: Date, day: number): void {
  const planned: PlannedNode = {
    id: node.id,
    leadDays,
    covertDays,
    validUntil: new Date(node.validUntil),
  }
  const occasion = occasionOf(planned, now, secret)
  node.isRenewing = false
  if (occasion === undefined) return
  node.isRenewing = occasion.kind === 'renewal'
  if (node.ordered === occasion.name) return
  node.ordered = occasion.name
  // One test at a time: the next waits for the one under way.
  const due = Math.max(now.getTime(), occasion.due.getTime(), node.pending?.ends ?? 0)
  // A test takes hours; one in twenty is stuck for days at a node that is away.
  const hours = uniform() < 0.05 ? 24 * (1 + 4 * uniform()) : 1 + 11 * uniform()
  node.pending = { kind: occasion.kind, due, ends: due + hours * 3600 * 1000 }
  const at = Math.min(days - 1, day + Math.floor((due - now.getTime()) / dayMs))
  const kind = perDay[occasion.kind]
  kind[at] = (kind[at] ?? 0) + 1
  if (occasion.kind === 'covert') {
    if (node.lastCovert !== undefined) tally(struck, day - node.lastCovert)
    node.lastCovert = day
  }
}

function finish(node: Simulated, now: number): void {
  const { pending } = node
  if (pending === undefined || pending.ends > now) return
  if (pending.kind === 'renewal') {
    leastLeft = Math.min(leastLeft, (node.validUntil - pending.ends) / dayMs)
    if (pending.ends > node.validUntil) late++
  }
  // Either kind of test, passed, gives a certificate of full length.
  node.validUntil = pending.ends + certificateDays * dayMs
  node.pending = undefined
}

function tally(counts: number[], since: number): void {
  const bin = bins.findIndex((most) => since <= most)
  counts[bin] = (counts[bin] ?? 0) + 1
}

function spread(all: readonly number[], from: number) {
  const used = all.slice(from).toSorted((a, b) => a - b)
  const mean = used.reduce((sum, one) => sum + one, 0) / used.length
  const at = (share: number) => used[Math.floor(share * (used.length - 1))] ?? 0
  return [mean.toFixed(1), String(at(0)), String(at(0.5)), String(at(0.99)), String(at(1))]
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
const total = perDay.renewal.map((one, at) => one + (perDay.covert[at] ?? 0))
console.log(
  `${count} nodes, certificates of ${certificateDays} days, lead ${leadDays}, unannounced every ${covertDays} days`,
)
console.log(
  `renewals ${sum(perDay.renewal)}, unannounced ${sum(perDay.covert)}, late ${late}, least days left ${leastLeft.toFixed(1)}, node-days without a certificate ${uncovered}`,
)
console.log('\ntests a day        mean  least  median    99%   most')
for (const [name, all, from] of [
  ['renewals', perDay.renewal, 0],
  ['unannounced', perDay.covert, 0],
  ['both', total, 0],
  ['both, from day 180', total, 180],
] as const) {
  const cells = spread(all, from).map((cell) => cell.padStart(6))
  console.log(`${name.padEnd(17)} ${cells.join(' ')}`)
}
console.log('\ndays since the last   days at risk   unannounced tests   tests per 1,000 days')
for (const [at, most] of bins.entries()) {
  const name = `${(bins[at - 1] ?? 0) + 1} to ${Number.isFinite(most) ? most : 'more'}`
  const [risk = 0, tests = 0] = [atRisk[at], struck[at]]
  const rate = risk === 0 ? '-' : ((1000 * tests) / risk).toFixed(1)
  console.log(
    `${name.padEnd(21)} ${String(risk).padStart(12)} ${String(tests).padStart(19)} ${rate.padStart(22)}`,
  )
}
