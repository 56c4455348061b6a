import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CertifyEvent,
  type CertifyOptions,
  certifyNode,
  resumeRun,
} from '../../src/certify/index.ts'
import type { IqError } from '../../src/errors/index.ts'
import { answerBook } from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { verifyFolder } from '../../src/verify/index.ts'
import { simulate } from '../support/node.ts'
import { starterTiers, starterTiersText } from '../support/tiers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-certify-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Places in the test's own folder, and what is told. */
function order(url: string, told: CertifyEvent[] = []) {
  return {
    url,
    suite: 'starter',
    tiers: starterTiers(),
    protocol: 'chat',
    stream: false,
    concurrency: 8,
    key: join(folder, 'keys/me.key.pem'),
    runs: join(folder, 'runs'),
    reports: join(folder, 'reports'),
    listener: (event) => told.push(event),
  } as const satisfies CertifyOptions
}

const failureOf = (asked: Promise<unknown>): Promise<IqError> =>
  asked.then(
    () => {
      throw new Error('nothing failed')
    },
    (error) => error,
  )

const runsThere = () =>
  existsSync(join(folder, 'runs'))
    ? readdirSync(join(folder, 'runs')).filter((name) => !name.endsWith('.sqlite'))
    : []

describe('certifying a node by the library', () => {
  it('publishes a report that verifies with the key it made, and tells what happens in order', async () => {
    await using node = await simulate({ skill: 0.9 })
    const told: CertifyEvent[] = []
    const { report, folder: published, run } = await certifyNode(order(node.url, told))
    expect(report.run).toBe(run)
    const kinds = [...new Set(told.map(({ kind }) => kind))]
    expect(kinds.slice(0, 5)).toEqual(['preparing', 'begun', 'key-made', 'asking', 'started'])
    expect(kinds.at(-1)).toBe('published')
    const tiers = join(folder, 'tiers.json')
    writeFileSync(tiers, starterTiersText())
    const policy = { keys: [join(folder, 'keys/me.pub.pem')], suite: 'starter', tiers }
    expect((await verifyFolder(published, policy)).verdict).toBe('verified')
  })

  it('goes on with the one lifetime of evidence a node has: nothing is asked twice', async () => {
    await using node = await simulate({ skill: 0.9 })
    const first = await certifyNode(order(node.url))
    const asked = node.asked.size
    const told: CertifyEvent[] = []
    const again = await certifyNode({ ...order(node.url, told), seed: 'another' })
    expect(again.run).toBe(first.run)
    const [continued] = told.filter(({ kind }) => kind !== 'preparing')
    expect(continued).toMatchObject({ kind: 'continued', finished: expect.any(String) })
    expect(node.asked.size).toBe(asked)
    expect(runsThere()).toEqual([first.run])
  })

  it('tells which runs cannot be read, so that nobody knows whose evidence they hold', async () => {
    await using node = await simulate({ skill: 0.9 })
    const { run } = await certifyNode({ ...order(node.url), limit: 1 })
    const [journal = ''] = readdirSync(join(folder, 'runs', run)).filter((name) =>
      /sqlite$/u.test(name),
    )
    writeFileSync(
      join(folder, 'runs', run, journal),
      'not a database, but long enough to be looked at',
    )
    const told: CertifyEvent[] = []
    await certifyNode({ ...order(node.url, told), limit: 1 })
    expect(told).toContainEqual({ kind: 'unreadable', run })
  })

  it('begins no run for a chain that is misspelt, or when it is stopped before', async () => {
    await using node = await simulate({ skill: 0.9 })
    const misspelt = await failureOf(certifyNode({ ...order(node.url), requireTier: 'iq-tex-70' }))
    expect(misspelt).toMatchObject({ code: 'USAGE' })
    expect(misspelt.message).toContain("no chain 'iq-tex-70'; known: iq-text-70")
    const stopped = await failureOf(certifyNode({ ...order(node.url), stop: AbortSignal.abort() }))
    expect(stopped).toMatchObject({ code: 'INTERRUPTED', next: undefined })
    expect(runsThere()).toEqual([])
    expect(node.asked.size).toBe(0)
  })

  it('stops when told to and goes on to what an undisturbed run shows', async () => {
    await using node = await simulate({ skill: 0.9, latencyMs: 2 })
    const stop = new AbortController()
    const listener = ({ kind }: CertifyEvent) => kind === 'stored' && stop.abort()
    const stopped = await failureOf(
      certifyNode({ ...order(node.url), seed: 's', listener, stop: stop.signal }),
    )
    expect(stopped).toMatchObject({ code: 'INTERRUPTED' })
    const [run] = runsThere()
    expect(stopped.next).toBe(`iqchains resume ${run}`)
    const told: CertifyEvent[] = []
    const { url: _, ...common } = order(node.url, told)
    const { report } = await resumeRun(common)
    expect(told[0]).toEqual({ kind: 'resumed', run })
    expect(report.verdicts[0]).toMatchObject({ chain: 'iq-text-70', verdict: 'certified' })
    const book = answerBook(await loadSuite('starter'))
    const items = [...node.asked].filter(([prompt]) => book.find(prompt) !== undefined)
    expect(new Set(items.map(([, count]) => count))).toEqual(new Set([1]))
  })

  it('publishes before it fails for a chain that is required', async () => {
    await using node = await simulate({ skill: 0.3 })
    const told: CertifyEvent[] = []
    const failure = await failureOf(
      certifyNode({ ...order(node.url, told), requireTier: 'iq-text-70' }),
    )
    expect(failure).toMatchObject({ code: 'TIER_NOT_MET', next: undefined })
    expect(told.at(-1)).toMatchObject({ kind: 'published' })
  })

  it('refuses to resume with a chain that the run does not have, without advice to resume', async () => {
    await using node = await simulate({ skill: 0.9 })
    await certifyNode({ ...order(node.url), limit: 1 })
    const { url: _, ...common } = order(node.url)
    const failure = await failureOf(resumeRun({ ...common, requireTier: 'x' }))
    expect(failure).toMatchObject({ code: 'USAGE', next: undefined })
    const again = await resumeRun(common)
    expect(again.report.settings.limit, 'the failure let the run go').toBe(1)
  })
})
