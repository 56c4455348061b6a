/**
 * Relays per second of a whole certification against an instant node in another process, beside a
 * bare `undici.request` loop that sends the same bodies to the same node; the two take turns. With
 * `--parts`, two loops without an engine stand between them: one that builds prompts, asks by the client,
 * reads and judges, and one that also stores each answer and reads all of them back. So what an engine
 * that costs nothing would reach is measured in the same minute.
 *
 * Beside the rates stands the processor time, which a busy machine changes less: of the thread that asks,
 * of all threads of its process (the journal is written by another one), and of the node.
 *
 *   node bench/engine.ts [--items 2000] [--concurrency 64] [--rounds 5] [--warm-ups 1] [--parts]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSuite } from '../src/suite/index.ts'
import { instantNode } from './support/instant-node.ts'
import { writeLargeSuite } from './support/large-suite.ts'
import {
  bareLoop,
  certifyLoop,
  judgingLoop,
  type LoopParts,
  requestBodies,
  storingLoop,
} from './support/relay-loops.ts'
import { summary } from './support/summary.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '5' },
    'warm-ups': { type: 'string', default: '1' },
    parts: { type: 'boolean', default: false },
  },
})
const items = Number(values.items)
const [rounds, warmUps] = [Number(values.rounds), Number(values['warm-ups'])]

const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
await using node = await instantNode()
const suite = await loadSuite(writeLargeSuite(join(folder, 'suite'), items))
const parts: LoopParts = { node, suite, items, concurrency: Number(values.concurrency), folder }
const bodies = requestBodies(parts)

interface Loop {
  readonly name: string
  readonly run: () => Promise<void>
  readonly rounds: Round[]
}

/** Microseconds for each relay. */
interface Round {
  readonly wall: number
  readonly asking: number
  readonly process: number
  readonly node: number
}

const bare: Loop = { name: 'bare undici.request', run: () => bareLoop(parts, bodies), rounds: [] }
const between: readonly Loop[] = [
  { name: 'asked, read, judged', run: () => judgingLoop(parts), rounds: [] },
  { name: '... stored, read back', run: () => storingLoop(parts), rounds: [] },
]
const whole: Loop = { name: 'certify', run: () => certifyLoop(parts), rounds: [] }
const loops = [bare, ...(values.parts ? between : []), whole]

for (let round = 0; round < warmUps + rounds; round++) {
  for (const loop of loops) {
    const measured = await measure(loop.run)
    if (round >= warmUps) loop.rounds.push(measured)
  }
}
rmSync(folder, { recursive: true, force: true })

console.log(
  `${items} items, ${values.concurrency} in flight, ${rounds} rounds after ${warmUps} to warm up`,
)
console.log(
  'medians (and ranges) of relays/s, and of their ratio to the bare loop of the same round',
)
for (const loop of loops) {
  const rates = loop.rounds.map(({ wall }) => 1e6 / wall)
  const ratios = loop.rounds.map(({ wall }, at) => (bare.rounds[at]?.wall ?? 0) / wall)
  console.log(`${loop.name.padEnd(22)} ${summary(rates).padEnd(24)} ${summary(ratios, 2)}`)
}
console.log('microseconds of processor time a relay: the thread that asks, its process, the node')
for (const loop of loops) {
  const time = (part: keyof Round) => summary(loop.rounds.map((one) => one[part])).padEnd(16)
  console.log(`${loop.name.padEnd(22)} ${time('asking')} ${time('process')} ${time('node')}`)
}

async function measure(run: () => Promise<void>): Promise<Round> {
  const nodeBefore = await node.processorTime()
  const thread = process.threadCpuUsage()
  const all = process.cpuUsage()
  const start = performance.now()
  await run()
  const wall = (1000 * (performance.now() - start)) / items
  const own = process.threadCpuUsage(thread)
  const used = process.cpuUsage(all)
  return {
    wall,
    asking: (own.user + own.system) / items,
    process: (used.user + used.system) / items,
    node: ((await node.processorTime()) - nodeBefore) / items,
  }
}
