/**
 * A node with every fault there is, over some thousand relays: no crash, no hang, every item exactly
 * one outcome, the counts those of the node, memory flat. Exits 1 when one of them does not hold.
 *
 *   node --expose-gc bench/chaos.ts [--relays 5000] [--seed chaos] [--stream]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerBook } from '../src/mock-node/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { chaosLimits, expectedOutcome, serveChaos } from '../test/support/chaos-node.ts'
import { conductRun, hasty, promptOf } from '../test/support/conduct.ts'
import { writeLargeSuite } from './support/large-suite.ts'

const { values } = parseArgs({
  options: {
    relays: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'chaos' },
    stream: { type: 'boolean', default: false },
  },
})
const faultRate = 0.4
/** Of up to three, on average, at least. */
const relaysPerItem = 1.5
const items = Math.ceil(Number(values.relays) / relaysPerItem)
const steps = 8

const folder = mkdtempSync(join(tmpdir(), 'iqchains-chaos-'))
const suite = await loadSuite(writeLargeSuite(join(folder, 'suite'), items))
const book = answerBook(suite)
await using node = await serveChaos({
  answer: (prompt) => book.find(prompt)?.right ?? '',
  faultRate,
  seed: values.seed,
})
let stored = 0
const heap: number[] = []
const run = await conductRun({
  url: node.url,
  suite,
  limit: items,
  concurrency: 32,
  stream: values.stream,
  perseverance: { ...hasty, retries: { ...hasty.retries, budgetShare: 2 } },
  limits: chaosLimits,
  listener: ({ kind }) => {
    if (kind !== 'stored' || ++stored % Math.ceil(items / steps) !== 0) return
    globalThis.gc?.()
    heap.push(process.memoryUsage().heapUsed / 2 ** 20)
    console.log(`${stored} items stored, heap ${heap.at(-1)?.toFixed(1)} MiB`)
  },
})
rmSync(folder, { recursive: true })

const relays = [...node.done.values()].flat()
const attempts = run.samples.reduce((sum, sample) => sum + sample.attempts, 0)
const strayed = run.samples.filter((sample) => {
  const done = node.done.get(promptOf(suite, sample)) ?? []
  return sample.outcome !== expectedOutcome(done) || sample.attempts !== done.length
})
const growth = (heap.at(-1) ?? 0) - (heap[1] ?? 0)
console.log(
  Object.entries(Object.groupBy(relays, (name) => name))
    .map(([name, all]) => `  ${name}: ${all?.length}`)
    .join('\n'),
)
console.log(
  `relays: the node ${relays.length}, the run ${attempts}, in ${run.seconds.toFixed(1)} s`,
)
console.log(
  `items: ${items}, with one outcome ${run.samples.length}, other than the node knows ${strayed.length}`,
)
console.log(`requests that followed a redirect: ${node.lured}`)
console.log(`heap growth from a quarter of the run to its end: ${growth.toFixed(1)} MiB`)
const holds =
  run.conclusion.finished &&
  run.samples.length === items &&
  relays.length === attempts &&
  strayed.length === 0 &&
  node.lured === 0 &&
  growth < 8
console.log(holds ? 'holds' : 'DOES NOT HOLD')
process.exitCode = holds ? 0 : 1
