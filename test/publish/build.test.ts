import { describe, expect, it } from 'vitest'
import { mcnemarEvidence } from '../../src/inference/index.ts'
import { buildReport, previewReport } from '../../src/publish/index.ts'
import { type CanaryAnswer, conclude, type Order, type Session } from '../../src/run/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { starterTiers } from '../support/tiers.ts'
import { answeredSession } from './session.ts'

const started = new Date('2026-11-22T10:00:00.000Z')
const preview = async (session: Session) => previewReport(session, await conclude(session))

describe('the report of a run', () => {
  it('tells what its journal has, and nothing of what never was', async () => {
    const { epoch: _, ...tiers } = starterTiers()
    const session = await answeredSession({ tiers }, started)
    const report = await preview(session)
    expect(report.times).toEqual({
      started: started.toISOString(),
      finished: started.toISOString(),
    })
    expect(report.node).toMatchObject({ control: 'claimed', operator: null })
    expect(report.pace).toEqual({ changes: [], omitted: 0 })
    expect(report.limits).toEqual({ prompts: null, probes: [] })
    for (const absent of ['canaries', 'seeds', 'draw', 'route', 'requests', 'items', 'scale']) {
      expect(report).not.toHaveProperty(absent)
    }
    expect(report.settings).not.toHaveProperty('epoch')
    expect(report.settings).not.toHaveProperty('maxItems')
    expect(report.transcript).toEqual({ sha256: '', root: '', samples: 0 })
    const built = await buildReport(session, await conclude(session))
    expect([built.transcript.samples, built.transcript.sha256.length]).toEqual([
      session.suite.tasks.length,
      64,
    ])
    expect(built).not.toHaveProperty('items')
  })

  it('tells its epoch, a raised cap, seeds, a way that was taken and when it ended', async () => {
    const route = { kind: 'direct', covert: false } as const
    const session = await answeredSession({ route, draw: { kind: 'free' } }, started)
    const { journal } = session.run
    const seeds = { declared: true } as never
    await journal.recordSeeds(seeds)
    await journal.finish('2026-11-22T11:00:00.000Z')
    const raised = { ...session, run: { ...session.run, raisedCap: 500 } }
    const report = await preview(raised)
    expect(report.settings).toMatchObject({ epoch: '2026-Q4', maxItems: 500 })
    expect(report).toMatchObject({ seeds, route, draw: { kind: 'free' } })
    expect(report.times.finished).toBe('2026-11-22T11:00:00.000Z')
  })

  it('tells what was added to the requests, and how large they are', async () => {
    const requests = {
      auth: 'bearer',
      headers: [],
      query: [],
      extraBody: { n: 1 },
      adjustments: [],
    }
    const session = await answeredSession({ requests } as unknown as Partial<Order>)
    const prompts = { longest: { tokens: 9 }, counted: 'o200k_base' } as never
    await session.run.journal.recordPrompts(prompts)
    const report = await preview(session)
    expect(report).toMatchObject({ requests, limits: { prompts } })
    expect(report).not.toHaveProperty('extraBody')
  })

  it('shows 512 changes of the pace at most, and counts the others', async () => {
    const session = await answeredSession({}, started)
    const change = (at: number) => ({
      at: new Date(started.getTime() + at).toISOString(),
      from: 1,
      to: 2,
      why: 'growth' as const,
    })
    const { journal } = session.run
    await journal.recordPace(change(-5))
    for (let at = 1; at < 512; at++) await journal.recordPace(change(at))
    const { pace } = await preview(session)
    expect([pace?.changes.length, pace?.omitted]).toEqual([512, 0])
    expect(pace?.changes.slice(0, 2)).toEqual([
      { atMs: 0, from: 1, to: 2, why: 'growth' },
      { atMs: 1, from: 1, to: 2, why: 'growth' },
    ])
    await journal.recordPace(change(600))
    const { pace: more } = await preview(session)
    expect([more?.changes.length, more?.changes.at(-1)?.atMs, more?.omitted]).toEqual([512, 511, 1])
  })

  it('names an operator who has proven control, and no other', async () => {
    const session = await answeredSession()
    const { journal } = session.run
    await journal.challenge({ keyid: 'k', nonce: 'n' })
    expect((await preview(session)).node).toMatchObject({ control: 'claimed', operator: null })
    await journal.prove('k', 'signed')
    const operator = { keyid: 'k', nonce: 'n', signature: 'signed' }
    expect((await preview(session)).node).toMatchObject({ control: 'proven', operator })
    expect((await preview(session)).node.operator).toEqual(operator)
    const other = await answeredSession()
    await other.run.journal.challenge({ keyid: 'k', nonce: 'n', publicKey: 'pem' })
    await other.run.journal.prove('k', 'signed')
    expect((await preview(other)).node.operator).toEqual({ ...operator, publicKey: 'pem' })
  })

  it('tells how canaries were answered, with the evidence against a rate of 0.45', async () => {
    const session = await answeredSession()
    const said: readonly CanaryAnswer[] = [
      ...Array<CanaryAnswer>(9).fill('published'),
      'right',
      'other',
      'other',
      'unread',
    ]
    for (const [at, one] of said.entries()) await session.run.journal.recordCanary(at, one)
    const evidence = mcnemarEvidence({ onlyFirst: 9, onlySecond: 3 }, 0.45)
    expect((await preview(session)).canaries).toEqual({
      ...{ right: 1, published: 9, other: 2, unread: 1 },
      log10Lookup: Math.log10(evidence).toFixed(2),
    })
  })

  it('of a suite that holds its items back says so', async () => {
    const suite = { ...(await loadSuite('suites/starter')), heldBack: true }
    const { limitsOfThisReport } = await preview(await answeredSession({ suite }))
    const open = await preview(await answeredSession())
    expect(limitsOfThisReport.join()).toContain('The items are held back')
    expect(open.limitsOfThisReport.join()).not.toContain('The items are held back')
  })
})
