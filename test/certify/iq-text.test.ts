import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CertifyOptions, certifyNode, resumeRun } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { compareRuns, readComparedRun, regenerateItems } from '../../src/history/index.ts'
import { plainPrompt } from '../../src/lm-eval/index.ts'
import {
  answerBook,
  freshBook,
  type Responder,
  serveMockNode,
  serveNode,
  skillResponder,
} from '../../src/mock-node/index.ts'
import type { Report } from '../../src/report/index.ts'
import { canariesOfRun, loadSuite } from '../../src/suite/index.ts'
import { verifyFolder } from '../../src/verify/index.ts'

const suite = await loadSuite('suites/iq-text')
const tiers = await loadTiers('tiers.json')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-iq-text-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What is ordered of a node, in the test's own folder. */
function order(url: string, seed: string, more: Partial<CertifyOptions> = {}) {
  return {
    ...{ url, suite, tiers, seed, protocol: 'chat', stream: false, concurrency: 8 },
    key: join(folder, 'me.key.pem'),
    runs: join(folder, 'runs'),
    reports: join(folder, 'reports'),
    ...more,
  } as const satisfies CertifyOptions
}

/** Serves a responder without faults. */
function serve(responder: Responder) {
  const faults = { errorRate: 0, garbageRate: 0, slowBodyRate: 0 }
  return serveNode({
    ...{ responder, port: 0, latencyMs: 0, tokenMs: 0, limits: undefined, faults, seed: 's' },
  })
}

const policy = () => ({
  keys: [join(folder, 'me.pub.pem')],
  suite: 'suites/iq-text',
  tiers: 'tiers.json',
})

describe('certifying on items that are made for the run', () => {
  it('measures the skill of a node, and the report verifies with every answer judged again', async () => {
    await using node = await serveMockNode({ suite: 'iq-text', skill: 0.85, runs: 'first' })
    const { report, folder: published } = await certifyNode(order(node.url, 'first'))
    expect(report.verdicts[0]).toMatchObject({ chain: 'iq-text-70', verdict: 'certified' })
    const { lower, upper } = report.composite ?? { lower: '100', upper: '0' }
    expect(Number(lower)).toBeLessThanOrEqual(85)
    expect(Number(upper)).toBeGreaterThanOrEqual(85)
    expect(report.items?.asked).toBe(report.transcript.samples)
    expect(report.limitsOfThisReport.join()).toMatch(/uncalibrated against Open LLM v1/u)
    expect(report.limitsOfThisReport.join()).not.toMatch(/items are public/u)
    const { verdict, checks } = await verifyFolder(published, policy())
    expect(verdict).toBe('verified')
    expect(checks.find(({ name }) => name === 'scores')?.detail).toMatch(/answers judged again/u)

    // Families are told of a report by the suite that comes with the program, of a journal by its own.
    const sides = [published, report.run].map((side) => readComparedRun(side, join(folder, 'runs')))
    const [one, other] = await Promise.all(sides)
    if (one === undefined || other === undefined) throw new Error('no sides')
    const { families, pairs } = compareRuns(one, other)
    expect(families.length).toBeGreaterThan(10)
    expect(families.map(({ name }) => name)).toContain('analogy')
    expect(families.reduce((sum, family) => sum + family.pairs, 0)).toBe(pairs)
    expect(families.every(({ difference }) => Math.abs(difference?.value ?? 1) < 1e-9)).toBe(true)
    const elsewhere = { ...other, suite: one.suite, familyOf: undefined }
    expect(compareRuns({ ...one, familyOf: undefined }, elsewhere).families).toEqual([])
  })

  it('makes every item again from the report alone, and no others', async () => {
    await using node = await serveMockNode({ suite: 'iq-text', skill: 0.9, runs: 'again' })
    const { report } = await certifyNode(order(node.url, 'again'))
    const items = regenerateItems(report, suite)
    expect(items).toHaveLength(report.items?.asked ?? -1)
    for (const { item } of items) {
      expect(node.asked.get(plainPrompt(item.requests[0]?.prompt ?? ''))).toBe(1)
    }
    const other = { ...report, settings: { ...report.settings, seed: 'another' } }
    expect(() => regenerateItems(other, suite)).toThrow(/they are not those of the report/u)
    const { items: _, ...fixed } = report
    expect(() => regenerateItems(fixed as Report, suite)).toThrow(/asks the same items always/u)
    const elsewhere = { ...report, suite: { ...report.suite, digest: '0'.repeat(64) } }
    expect(() => regenerateItems(elsewhere, suite)).toThrow(/is not the suite of the report/u)
  })

  it('asks canaries among the items, where nobody can tell them by their place', async () => {
    await using node = await serveMockNode({ suite: 'iq-text', skill: 0.9, runs: 'among' })
    const { report } = await certifyNode(order(node.url, 'among', { concurrency: 1 }))
    const asked = [...node.asked.keys()]
    const places = promptsOfCanaries('among').map((prompt) => asked.indexOf(prompt))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(report.items?.asked).toBeGreaterThan(40)
    const among = places.filter((place) => place < (report.items?.asked ?? 0))
    expect(among.length).toBeGreaterThanOrEqual(5)
    expect(among).not.toEqual(among.map((_, at) => (among[0] ?? 0) + at))
  })

  it('goes on after it was stopped to what an undisturbed run shows', async () => {
    await using node = await serveMockNode({ suite: 'iq-text', skill: 0.75, runs: 'stopped' })
    const { report: whole } = await certifyNode(order(node.url, 'stopped'))
    const stop = new AbortController()
    let stored = 0
    const own = { runs: join(folder, 'other-runs') }
    const stopped = certifyNode(
      order(node.url, 'stopped', {
        ...own,
        stop: stop.signal,
        listener: ({ kind }) => {
          if (kind === 'stored' && ++stored === 20) stop.abort()
        },
      }),
    )
    await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' })
    const { report } = await resumeRun(order(node.url, 'stopped', own))
    expect(report.items).toEqual(whole.items)
    expect(report.composite).toEqual(whole.composite)
    expect(report.canaries).toEqual(whole.canaries)
    const times = promptsOfCanaries('stopped').map((prompt) => node.asked.get(prompt))
    expect(times, 'once by each of the two runs').toEqual(Array<number>(15).fill(2))
    expect(report.verdicts.map(({ verdict }) => verdict)).toEqual(
      whole.verdicts.map(({ verdict }) => verdict),
    )
  })

  it('asks the first items of each task for a limited run, and no canaries', async () => {
    const runs = async () => [{ seed: 'limited', limit: 3 }]
    await using node = await serveMockNode({ suite: 'iq-text', skill: 1, runs })
    const { report } = await certifyNode(order(node.url, 'limited', { limit: 3 }))
    expect(report.tasks.map(({ asked }) => asked)).toEqual([3, 3, 3, 3, 3, 3])
    expect(report.composite?.value).toBe('100.00')
    expect(report.canaries).toBeUndefined()
    expect(regenerateItems(report, suite)).toHaveLength(18)
  })

  it('finds a report whose seed was changed after the run', async () => {
    await using node = await serveMockNode({ suite: 'iq-text', skill: 0.95, runs: 'true seed' })
    const { folder: published } = await certifyNode(order(node.url, 'true seed'))
    const path = join(published, 'report.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('true seed', 'else seed'))
    expect((await verifyFolder(published, policy())).verdict).toBe('invalid')
  })
})

function promptsOfCanaries(seed: string): string[] {
  return canariesOfRun(suite, seed).map(({ request }) => plainPrompt(request.prompt))
}

describe('a node that looks answers up', () => {
  it('scores on a new run no more than its skill, though it knows every public item and every item of a past run', async () => {
    const starter = answerBook(await loadSuite('suites/starter'))
    const past = freshBook(suite, async () => [{ seed: 'past' }])
    const fresh = freshBook(suite, async () => [{ seed: 'new' }])
    const honest = skillResponder(fresh, 0.5, 'lookup')
    const canaries = new Map(
      ['past', 'new'].flatMap((seed) =>
        canariesOfRun(suite, seed).map(
          ({ request, published }) => [plainPrompt(request.prompt), published] as const,
        ),
      ),
    )
    const byHeart = (book: ReturnType<typeof answerBook>, prompt: string) =>
      book.find(prompt)?.right
    const node = await serve({
      model: 'simulated lookup node (test equipment)',
      learn: async (prompt) => {
        await past.learn?.(prompt)
        await fresh.learn?.(prompt)
      },
      answer(prompt) {
        const known = byHeart(starter, prompt) ?? canaries.get(prompt) ?? byHeart(past, prompt)
        return known ?? honest.answer(prompt)
      },
    })
    const known = await certifyNode(order(node.url, 'past', { runs: join(folder, 'one') }))
    const { report } = await certifyNode(order(node.url, 'new', { runs: join(folder, 'two') }))
    await node.close()
    expect(known.report.composite?.value, 'what it knows by heart it answers').toBe('100.00')
    expect(known.report.verdicts[0]).toMatchObject({ chain: 'iq-text-70', verdict: 'certified' })
    const { lower, upper } = report.composite ?? { lower: '100', upper: '0' }
    expect(Number(lower)).toBeLessThanOrEqual(50)
    expect(Number(upper)).toBeLessThan(70)
    expect(report.verdicts[0]).toMatchObject({ chain: 'iq-text-70', verdict: 'denied' })
    // What it looks up are the canaries, by their wrong keys, and so it is found out.
    expect(report.canaries).toMatchObject({ right: 0, published: 15 })
    expect(Number(report.canaries?.log10Lookup)).toBeGreaterThan(2)
  })
})
