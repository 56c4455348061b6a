import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import type { PictureRequest } from '../../src/item/index.ts'
import type { DrawRequest, DrawResult } from '../../src/node/index.ts'
import { blank, writePng } from '../../src/picture/index.ts'
import { checkSeedsOfRun } from '../../src/run/check-seeds.ts'
import { type Order, startSession } from '../../src/run/index.ts'
import { openDesk } from '../../src/run/open-desk.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import type { ChainVerdict, Reason } from '../../src/verdict/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { ScriptedNode } from '../support/scripted-node.ts'
import { starterTiers } from '../support/tiers.ts'

/** Outpainting alone, which takes no weights. */
function extending(): Promise<Suite> {
  const file = JSON.parse(readFileSync('suites/iq-image/suite.json', 'utf8'))
  const rates = { right: { said: 98, of: 100 }, wrong: { said: 1, of: 100 } }
  file.tasks = [{ task: 'extending', pictures: 'extending', rates }]
  return loadSuite(folderWith({ 'suite.json': JSON.stringify(file) }))
}

async function sessionOf(suite: Suite, requests?: Order['requests']) {
  const order: Order = {
    ...{ node: { url: 'http://node.example', protocol: 'sdapi', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit: null, concurrency: 1, stream: false, timeoutMs: 1000 },
    ...(requests && { requests }),
    harness: { name: 'iqchains', version: 'test' },
  }
  return startSession(new MemoryStore(), order, new Date())
}

function pictureRequestOf({ tasks }: Suite): PictureRequest {
  const request = tasks[0]?.task.item(0).requests[0]
  if (request?.kind !== 'picture') throw new Error('the suite changed')
  return request
}

/** The prompt of a picture is the place of its item. */
function withNumberedPrompts(suite: Suite): Suite {
  const tasks = suite.tasks.map((one) => {
    const item = (index: number) => {
      const { requests, ...rest } = one.task.item(index)
      const numbered = requests.map((request) =>
        request.kind === 'picture' ? { ...request, prompt: `item ${index}` } : request,
      )
      return { ...rest, requests: numbered }
    }
    return { ...one, task: { ...one.task, item } }
  })
  return { ...suite, tasks } as Suite
}

/** A node that draws nothing, and keeps what it was asked. */
class Refusing extends ScriptedNode {
  readonly drawn: DrawRequest[] = []

  constructor(clock: FakeClock) {
    super(clock, () => '')
  }

  override async draw(request?: DrawRequest): Promise<never> {
    if (request) this.drawn.push(request)
    const refused: DrawResult = { ok: false, fault: { kind: 'status', status: 400, detail: '' } }
    return refused as never
  }
}

/** What a node is asked where a chain waits for something, and what is kept of it. */
async function seedsAsked(suite: Suite, reason: Reason, requests?: Order['requests']) {
  const begun = await sessionOf(suite, requests)
  const session = { ...begun, suite: withNumberedPrompts(begun.suite) }
  const clock = new FakeClock()
  const node = new Refusing(clock)
  const verdicts = [{ reason: 'evidence-for' }, { reason }] as unknown as readonly ChainVerdict[]
  const { signal } = new AbortController()
  await clock.drive(checkSeedsOfRun(verdicts, session, { node, clock, abort: signal }))
  const seeds = node.drawn.map(({ seed }) => seed)
  const prompts = [...new Set(node.drawn.map(({ prompt }) => prompt))]
  return { seeds, prompts, kept: await session.run.journal.seeds() }
}

it('seeds are checked by a prompt of the suite where a chain waits for that, and else not', async () => {
  const suite = await extending()
  for (const reason of ['seeds-not-checked', 'seeds-not-shown'] as const) {
    const { seeds, prompts, kept } = await seedsAsked(suite, reason)
    expect(prompts).toEqual(['item 0'])
    expect(seeds).toEqual([seeds[0], seeds[0], expect.any(Number)])
    expect(kept).toEqual({ sent: true, told: 'untold', again: null, other: null })
  }
  expect(await seedsAsked(suite, 'limits-not-probed')).toMatchObject({ seeds: [], kept: undefined })
  const starter = await seedsAsked(await loadSuite('suites/starter'), 'seeds-not-checked')
  expect(starter.prompts, 'of a suite without pictures').toEqual(['a photo of a clock'])
})

it('a node that refuses seeds is sent none', async () => {
  const without = (parameter: string) =>
    ({
      ...{ auth: 'bearer', headers: [], query: [], extraBody: {} },
      adjustments: [{ parameter, done: 'left-out' }],
    }) as unknown as Order['requests']
  const suite = await extending()
  const refused = await seedsAsked(suite, 'seeds-not-checked', without('seed'))
  expect(refused).toMatchObject({
    seeds: [undefined, undefined, undefined],
    kept: { sent: false },
  })
  const other = await seedsAsked(suite, 'seeds-not-checked', without('stop'))
  expect(other.kept).toMatchObject({ sent: true })
})

it('a picture is kept under its digest, and what is none is told and not kept', async () => {
  const { suite, run } = await sessionOf(await extending())
  const request = pictureRequestOf(suite)
  await using desk = openDesk(suite, run.journal)
  if (!desk) throw new Error('no desk')
  const bytes = writePng(blank(request.width, request.height))
  const taken = await desk.take(bytes, request)
  expect(taken.evidence).toMatchObject([{ sha256: sha256Hex(bytes) }])
  expect(await run.journal.pictures.get(sha256Hex(bytes))).toEqual(Buffer.from(bytes))
  const none = Buffer.from('<html>no picture</html>')
  expect(await desk.take(none, request)).toMatchObject({ evidence: [] })
  expect(await run.journal.pictures.get(sha256Hex(none))).toBeUndefined()
})

it('a suite without pictures has no desk for them', async () => {
  const { suite, run } = await sessionOf(await loadSuite('suites/starter'))
  expect(openDesk(suite, run.journal)).toBeUndefined()
})
