/**
 * What the image chains decide: simulated first tests of nodes of known true score, seen by a scorer that
 * errs at the rates of the suite. Once its true rates are those measured, once they are drawn for each run
 * around them, as labelled pictures leave them open.
 *
 *   node bench/iq-image-power.ts [--runs 500]
 */
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { loadTiers } from '../src/chains/index.ts'
import { correctionFor, type DetectionRates, Drbg } from '../src/stats/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { planRun, SequentialTest, taskShares } from '../src/verdict/index.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' } } })
const runs = Number(values.runs)
const tasks = taskShares(await loadSuite('iq-image'))
const { chains } = await loadTiers('tiers.json')
const decided = chains.filter(
  ({ suite, service }) => suite?.name === 'iq-image' && service.class === 'realtime',
)

for (const open of [false, true]) {
  const table = new Table({
    head: ['true score', ...decided.map(({ id }) => `${id}: certified`), 'denied', 'median relays'],
    style: { head: [], border: [] },
  })
  for (const skill of [0.4, 0.55, 0.62, 0.75]) {
    const results = Array.from({ length: runs }, (_, run) => simulate(skill, `run ${run}`, open))
    const share = (count: number) => `${((100 * count) / runs).toFixed(1)} %`
    const of = (at: number, decision: string) =>
      results.filter(({ decisions }) => decisions[at] === decision).length
    table.push([
      skill,
      ...decided.map((_, at) => share(of(at, 'certified'))),
      decided.map((_, at) => share(of(at, 'denied'))).join(' / '),
      results.map(({ relays }) => relays).toSorted((a, b) => a - b)[runs >> 1] ?? 0,
    ])
  }
  console.log(open ? 'true rates drawn around the measured ones' : 'true rates as measured')
  console.log(table.toString())
}

function simulate(skill: number, seed: string, open: boolean) {
  const rules = { chains: decided, tasks, seed, attempt: 1, budget: 'lifetime' as const }
  const test = new SequentialTest({ ...rules, raisedCap: null, items: undefined })
  const random = new Drbg(seed, `answers ${skill}`)
  const uniform = () => random.word() / 2 ** 32
  const rates = tasks.map(({ rates }) => {
    const { truePositive, falsePositive } = correctionFor(rates)
    return open && rates !== undefined
      ? { t: drawn(rates.right, uniform), f: drawn(rates.wrong, uniform) }
      : { t: truePositive, f: falsePositive }
  })
  let relays = 0
  for (const { task, item } of planRun(tasks, seed, undefined).steps()) {
    if (test.done) break
    const { t = 1, f = 0 } = rates[task] ?? {}
    test.take({ task, item, score: uniform() < (uniform() < skill ? t : f) ? 1 : 0 })
    relays++
  }
  return { relays, decisions: decided.map((chain) => test.evidenceFor(chain)?.decision) }
}

/** A rate as it may be in truth: beta with a half added to each side, by the order of uniform draws. */
function drawn({ said, of }: DetectionRates['right'], uniform: () => number): number {
  // The (said + 1)-th of (of + 1) uniform draws has the beta distribution of (said + 1, of - said + 1).
  const draws = Array.from({ length: of + 1 }, uniform).toSorted((a, b) => a - b)
  return draws[Math.min(of, said)] ?? 0
}
