import { describe, expect, it } from 'vitest'
import type { Chain } from '../../src/chains/index.ts'
import type { Sample } from '../../src/item/index.ts'
import {
  countedSamples,
  foldVerdict,
  planOf,
  VerdictFold,
  type VerdictSettings,
} from '../../src/verdict/index.ts'
import { kept } from '../support/limits-probe.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

const tiers = starterTiers()

function settingsOf(change: Partial<VerdictSettings> = {}): VerdictSettings {
  return {
    suite: { name: 'starter', version: '1.1.0' },
    tasks: [
      { name: 'a', weight: 1, size: 60 },
      { name: 'b', weight: 1, size: 60 },
    ],
    tiers,
    seed: 'fold',
    attempt: 1,
    raisedCap: null,
    itemsPerTask: null,
    items: undefined,
    ...change,
  }
}

const samplesFor = (settings: VerdictSettings, score = 1): Sample[] =>
  [...planOf(settings).steps()].map((step) =>
    sampleOf({ ...step, score, outcome: score === 1 ? 'correct' : 'incorrect' }),
  )

const full = {
  ...tiers,
  chains: tiers.chains.map((chain): Chain => ({ ...chain, decision: { rule: 'full' } })),
}

async function collected(samples: AsyncIterable<Sample>): Promise<Sample[]> {
  const all: Sample[] = []
  for await (const sample of samples) all.push(sample)
  return all
}

describe('the fold of a run', () => {
  it('counts samples up to the decision only', async () => {
    const settings = settingsOf()
    const samples = samplesFor(settings)
    const counted = await collected(countedSamples(settings, samples))
    expect(counted.length).toBeGreaterThan(5)
    expect(counted.length).toBeLessThan(samples.length)
    const { isComplete, summary, verdicts } = await foldVerdict(settings, samples, [kept])
    expect(isComplete).toBe(true)
    expect(summary.asked).toBe(counted.length)
    expect(verdicts[0]).toMatchObject({ verdict: 'certified', reason: 'evidence-for' })
    expect((await foldVerdict(settings, samples.slice(0, 2), [])).isComplete).toBe(false)
  })

  it('counts every item where the point score decides, and is complete with the last', async () => {
    const settings = settingsOf({ tiers: full })
    const samples = samplesFor(settings)
    const fold = new VerdictFold(settings)
    expect(samples.slice(0, -1).every((sample) => fold.take(sample))).toBe(true)
    expect(fold.isComplete).toBe(false)
    expect(samples.slice(-1).every((sample) => fold.take(sample))).toBe(true)
    expect(fold.isComplete).toBe(true)
    expect(samples.slice(-1).every((sample) => fold.take(sample))).toBe(false)
    expect(fold.conclude([kept]).summary.asked).toBe(120)
  })

  it('stops at a gap: what lies behind it depends on timing', async () => {
    const settings = settingsOf({ tiers: full })
    const samples = samplesFor(settings).filter(({ position }) => position !== 3)
    expect(
      (await collected(countedSamples(settings, samples))).map(({ position }) => position),
    ).toEqual([0, 1, 2])
    expect((await foldVerdict(settings, samples, [])).summary.asked).toBe(3)
  })

  it.each<[string, Partial<Sample>]>([
    ['another position', { position: 7 }],
    ['another task', { task: 9 }],
    ['another item', { item: 999 }],
  ])('takes no sample with %s than the plan has', (_, change) => {
    const settings = settingsOf()
    const [first] = samplesFor(settings)
    const fold = new VerdictFold(settings)
    if (!first) throw new Error('no plan')
    expect(fold.take({ ...first, ...change })).toBe(false)
    expect(fold.take(first)).toBe(true)
  })

  it('of a part of the suite decides nothing and is complete with the part', async () => {
    const settings = settingsOf({ itemsPerTask: 5 })
    const { isComplete, summary, verdicts } = await foldVerdict(settings, samplesFor(settings), [
      kept,
    ])
    expect([isComplete, summary.asked, verdicts[0]?.reason]).toEqual([true, 10, 'limited-run'])
  })

  it('needs stronger evidence of a later test', async () => {
    const first = settingsOf()
    const third = settingsOf({ attempt: 3 })
    const relays = async (settings: VerdictSettings) =>
      (await foldVerdict(settings, samplesFor(settings), [])).summary.asked
    expect(await relays(third)).toBeGreaterThan(await relays(first))
  })

  it('ends undecided at the cap of a chain, not before', async () => {
    const capped = (maxRelays: number) => ({
      ...tiers,
      chains: tiers.chains.slice(0, 1).map((chain): Chain => {
        const { decision } = chain
        return decision.rule === 'full' ? chain : { ...chain, decision: { ...decision, maxRelays } }
      }),
    })
    const settings = settingsOf({ tiers: capped(3) })
    const samples = samplesFor(settings)
    const { summary, verdicts, isComplete } = await foldVerdict(settings, samples, [kept])
    expect([summary.asked, verdicts[0]?.reason, isComplete]).toEqual([3, 'undecided-at-cap', true])
    const before = await foldVerdict(settings, samples.slice(0, 2), [kept])
    expect([before.verdicts[0]?.reason, before.isComplete]).toEqual(['undecided', false])
    const longer = await foldVerdict(settingsOf({ tiers: capped(400) }), samples, [])
    const needed = longer.summary.asked
    const just = settingsOf({ tiers: capped(needed) })
    expect((await foldVerdict(just, samples, [kept])).verdicts[0]).toMatchObject({
      reason: 'evidence-for',
      evidence: { decision: 'certified', capped: false },
    })
  })
})
