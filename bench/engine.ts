/**
 * Relays per second of a whole certification against an instant node in another process, beside a
 * bare `undici.request` loop that sends the same bodies to the same node; the two take turns. Beside the
 * rates stands the processor time of the thread that asks, which a busy machine changes less.
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
const cpu: [bare: number, ours: number][] = []
for (let round = 0; round <= Number(values.rounds); round++) {
  const plain = await measured(() => bareRate(node.url, bodies))
  const whole = await measured(() => certifyRate(node.url, suite))
  if (round === 0) continue
  bare.push(plain.rate)
  ours.push(whole.rate)
  cpu.push([plain.cpu, whole.cpu])
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

console.log(
  `processor time, bare   ${summary(
    cpu.map(([one]) => one),
    1,
  )} µs a relay, in the thread that asks`,
)
console.log(
  `processor time, ours   ${summary(
    cpu.map(([, other]) => other),
    1,
  )}`,
)

/** A rate, with the processor time of this thread for each relay, in microseconds. */
async function measured(run: () => Promise<number>): Promise<{ rate: number; cpu: number }> {
  const before = process.threadCpuUsage()
  const rate = await run()
  const { user, system } = process.threadCpuUsage(before)
  return { rate, cpu: (user + system) / items }
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
