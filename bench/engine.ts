/**
 * Relays per second of a whole certification against an instant node in another process, beside a
 * bare `undici.request` loop that sends the same bodies to the same node; the two take turns. Beside the
 * rates stands the processor time, which a busy machine changes less: of the thread that asks, of all
 * threads of its process (the journal is written by another one), and of the node.
 *
 *   node bench/engine.ts [--items 2000] [--concurrency 64] [--rounds 5]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Pool } from 'undici'
import { loadTiers } from '../src/chains/index.ts'
import { openNode, systemClock } from '../src/node/index.ts'
import { certify, sqliteStore, startSession } from '../src/run/index.ts'
import { loadSuite, type Suite } from '../src/suite/index.ts'
import { instantNode } from './support/instant-node.ts'
import { writeLargeSuite } from './support/large-suite.ts'
import { summary } from './support/summary.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '5' },
  },
})
const items = Number(values.items)
const concurrency = Number(values.concurrency)

const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
await using node = await instantNode()
const suite = await loadSuite(writeLargeSuite(join(folder, 'suite'), items))
const bodies = requestBodies(suite)

const ours: number[] = []
const bare: number[] = []
const bareTime: ProcessorTime[] = []
const ourTime: ProcessorTime[] = []
for (let round = 0; round <= Number(values.rounds); round++) {
  const plain = await measured(() => bareRate(node.url, bodies))
  const whole = await measured(() => certifyRate(node.url, suite))
  if (round === 0) continue
  bare.push(plain.rate)
  ours.push(whole.rate)
  bareTime.push(plain.time)
  ourTime.push(whole.time)
}
rmSync(folder, { recursive: true, force: true })
console.log(`${items} items, ${concurrency} in flight, ${ours.length} rounds after one warm-up`)
console.log(`bare undici.request   ${summary(bare)} relays/s`)
console.log(`certify, journal on   ${summary(ours)} relays/s`)
console.log(
  `ratio, pair by pair   ${summary(
    ours.map((rate, i) => rate / (bare[i] ?? 1)),
    2,
  )}`,
)

describe('bare', bareTime)
describe('ours', ourTime)

/** Microseconds of processor time for each relay. */
interface ProcessorTime {
  readonly asking: number
  readonly process: number
  readonly node: number
}

function describe(whose: string, times: readonly ProcessorTime[]): void {
  const of = (part: keyof ProcessorTime) =>
    summary(
      times.map((time) => time[part]),
      1,
    )
  console.log(`processor time, ${whose}   ${of('asking')} µs a relay in the thread that asks`)
  console.log(`                       ${of('process')} in its process, ${of('node')} in the node`)
}

/** A rate, with the processor time that it took. */
async function measured(
  run: () => Promise<number>,
): Promise<{ rate: number; time: ProcessorTime }> {
  const nodeBefore = await node.processorTime()
  const thread = process.threadCpuUsage()
  const whole = process.cpuUsage()
  const rate = await run()
  const own = process.threadCpuUsage(thread)
  const all = process.cpuUsage(whole)
  const time = {
    asking: (own.user + own.system) / items,
    process: (all.user + all.system) / items,
    node: ((await node.processorTime()) - nodeBefore) / items,
  }
  return { rate, time }
}

function requestBodies({ tasks }: Suite): string[] {
  return tasks.flatMap(({ task }) =>
    Array.from({ length: task.size }, (_, index) => {
      const request = task.item(index).requests[0]
      const prompt = request?.kind === 'generate' ? request.prompt : ''
      const messages = [{ role: 'user', content: prompt }]
      return JSON.stringify({ messages, max_tokens: 256, temperature: 0, model: 'm' })
    }),
  )
}

async function bareRate(url: string, all: readonly string[]): Promise<number> {
  const pool = new Pool(url, { connections: concurrency })
  const start = performance.now()
  const queue = all.values()
  const work = async () => {
    for (const body of queue) {
      const reply = await pool.request({
        method: 'POST',
        path: '/v1/chat/completions',
        headers: { 'content-type': 'application/json' },
        body,
      })
      await reply.body.text()
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  const seconds = (performance.now() - start) / 1000
  await pool.close()
  return all.length / seconds
}

async function certifyRate(url: string, asked: Suite): Promise<number> {
  const tiers = await loadTiers('tiers.json')
  const start = performance.now()
  const session = await startSession(
    sqliteStore(join(folder, 'runs')),
    {
      node: { url, protocol: 'chat', model: 'm' },
      suite: asked,
      tiers,
      seed: 'bench',
      limit: null,
      addresses: [],
      attempt: 1,
      calibration: undefined,
      concurrency,
      stream: false,
      timeoutMs: 30_000,
      harness: { name: 'iqchains', version: 'bench' },
    },
    new Date(),
  )
  const target = openNode({ url, protocol: 'chat', model: 'm' }, { concurrency })
  const { finished } = await certify(session, {
    node: target,
    listener: () => undefined,
    clock: systemClock,
    stop: new AbortController().signal,
    abort: new AbortController().signal,
  })
  const seconds = (performance.now() - start) / 1000
  await target.close()
  await session.run.close()
  if (!finished) throw new Error('the run did not finish')
  return items / seconds
}
