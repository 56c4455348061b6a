import { join } from 'node:path'
import { Pool } from 'undici'
import { loadTiers } from '../../src/chains/index.ts'
import { compileJudge } from '../../src/judge/index.ts'
import { type Node, openNode, systemClock } from '../../src/node/index.ts'
import { askItem } from '../../src/run/ask/ask-item.ts'
import {
  certify,
  type Journal,
  type Session,
  sqliteStore,
  startSession,
} from '../../src/run/index.ts'
import type { Suite } from '../../src/suite/index.ts'
import type { InstantNode } from './instant-node.ts'

/** What all loops have in common: each asks every item of the suite once. */
export interface LoopParts {
  readonly node: InstantNode
  /** Of one task that generates. */
  readonly suite: Suite
  readonly items: number
  readonly concurrency: number
  /** Where runs are kept. */
  readonly folder: string
}

/** Bodies as a client would send them, made before the clock runs. */
export function requestBodies({ suite }: Pick<LoopParts, 'suite'>): readonly string[] {
  return suite.tasks.flatMap(({ task }) =>
    Array.from({ length: task.size }, (_, index) => {
      const request = task.item(index).requests[0]
      const prompt = request?.kind === 'generate' ? request.prompt : ''
      const messages = [{ role: 'user', content: prompt }]
      return JSON.stringify({ messages, max_tokens: 256, temperature: 0, model: 'm' })
    }),
  )
}

/** `undici.request`, and nothing else. */
export async function bareLoop(parts: LoopParts, bodies: readonly string[]): Promise<void> {
  const pool = new Pool(parts.node.url, { connections: parts.concurrency })
  await together(parts, async (item) => {
    const reply = await pool.request({
      method: 'POST',
      path: '/v1/chat/completions',
      headers: { 'content-type': 'application/json' },
      body: bodies[item] ?? '',
    })
    await reply.body.text()
  })
  await pool.close()
}

/** A loop without engine: what is asked is built, sent by the client, checked, read and judged. */
export async function judgingLoop(parts: LoopParts): Promise<void> {
  const ask = asker(parts)
  await using(nodeOf(parts), (node) => together(parts, (item) => ask(node, item)))
}

/** The same, and each answer is on disk before another item takes its place. */
export async function storingLoop(parts: LoopParts): Promise<void> {
  const { run } = await begin(parts)
  const ask = asker(parts)
  await using(nodeOf(parts), (node) =>
    together(parts, async (item) => run.journal.append(await ask(node, item))),
  )
  await readBack(run.journal)
  await run.close()
}

/** A whole certification. @throws Error unless every item is asked */
export async function certifyLoop(parts: LoopParts): Promise<void> {
  const session = await begin(parts)
  const signal = new AbortController().signal
  let stored = 0
  await using(nodeOf(parts), async (node) => {
    const listener = ({ kind }: { readonly kind: string }) => {
      if (kind === 'stored') stored++
    }
    await certify(session, { node, listener, clock: systemClock, stop: signal, abort: signal })
  })
  await session.run.close()
  if (stored !== parts.items) throw new Error(`${stored} of ${parts.items} items were asked`)
}

/** Runs a loop's step for every item, so many at a time. */
async function together(
  { items, concurrency }: LoopParts,
  step: (item: number) => Promise<unknown>,
): Promise<void> {
  const queue = Array(items).keys()
  const work = async () => {
    for (const item of queue) await step(item)
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

/** Asks an item once, by what asks for the engine. */
function asker({ suite }: LoopParts) {
  const judges = suite.tasks.map(compileJudge)
  const { signal: abort } = new AbortController()
  return async (node: Node, item: number) => {
    const parts = { suite, judges, node, clock: systemClock, abort }
    const open = { position: item, task: 0, item, tries: 0, relays: 0 }
    const result = await askItem(parts, open)
    if (result.kind === 'failed') throw new Error(result.fault.kind)
    return result.sample
  }
}

function nodeOf({ node: { url }, concurrency }: LoopParts): Node {
  return openNode({ url, protocol: 'chat', model: 'm' }, { concurrency })
}

async function using(node: Node, act: (node: Node) => Promise<void>): Promise<void> {
  await act(node)
  await node.close()
}

/** As the verdict does. */
async function readBack(journal: Journal): Promise<void> {
  let points = 0
  for await (const { score } of journal.samples()) points += score
  if (Number.isNaN(points)) throw new Error('a sample without a score')
}

async function begin({ node: { url }, suite, concurrency, folder }: LoopParts): Promise<Session> {
  return startSession(
    sqliteStore(join(folder, 'runs')),
    {
      node: { url, protocol: 'chat', model: 'm' },
      suite,
      tiers: await loadTiers('tiers.json'),
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
}
