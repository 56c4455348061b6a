import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chain } from '../../src/chains/index.ts'
import { type OutcomeKind, outcomeKinds, type Sample } from '../../src/item/index.ts'
import {
  type CallOutcome,
  compositeScore,
  decideAll,
  decides,
  type LimitsProbe,
  type SeedsCheck,
  SequentialTest,
  summaryOf,
} from '../../src/verdict/index.ts'
import { answered, failed, kept, keptBut, refused } from '../support/limits-probe.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

const tiers = starterTiers()
const suite = { name: 'starter', version: '1.0.0' }
const sequentialTest = new SequentialTest({
  chains: [],
  tasks: [{ weight: 1, size: 100 }],
  seed: 's',
  attempt: 1,
  budget: 'lifetime',
  raisedCap: null,
  items: undefined,
})

/** Samples of one task with the given outcomes. */
function samplesOf(outcomes: readonly OutcomeKind[], task = 0, latencyMs = 900): Sample[] {
  return outcomes.map((outcome, item) =>
    sampleOf({
      position: task * 1000 + item,
      task,
      item,
      outcome,
      latencyMs,
      model: 'm',
      promptTokens: 10,
      completionTokens: 2,
    }),
  )
}

interface Circumstances {
  readonly latencyMs: number
  readonly firstTokenMs: number | null
  readonly probes: readonly LimitsProbe[]
  readonly limit: number | null
  readonly seeds: SeedsCheck
}

function repeat(counts: Partial<Record<OutcomeKind, number>>): OutcomeKind[] {
  return outcomeKinds.flatMap((kind) => Array<OutcomeKind>(counts[kind] ?? 0).fill(kind))
}

/** The verdicts on one task of a hundred items. */
function verdicts(
  counts: Partial<Record<OutcomeKind, number>>,
  {
    latencyMs = 900,
    firstTokenMs = null,
    probes = [kept],
    limit = null,
    seeds,
  }: Partial<Circumstances> = {},
  chains: readonly Chain[] = tiers.chains,
) {
  const tasks = [{ name: 't', weight: 1, size: 100 }]
  const samples = samplesOf(repeat(counts), 0, latencyMs)
  const timed = samples.map((sample) => ({ ...sample, firstTokenMs }))
  const summary = summaryOf(tasks, timed)
  return decideAll(
    { ...tiers, chains: [...chains] },
    { suite, itemsPerTask: limit, summary, sequentialTest, probes, seeds },
  ).map(({ verdict, reason }) => `${verdict}: ${reason}`)
}

describe('the verdict by point score', () => {
  it('certifies at the threshold exactly and denies one answer below', () => {
    expect(verdicts({ correct: 70, incorrect: 30 })[0]).toBe('certified: score-met')
    expect(verdicts({ correct: 69, incorrect: 31 })[0]).toBe('denied: score-not-met')
  })

  it('decides every chain on its own, and says why an image chain cannot be certified', () => {
    expect(verdicts({ correct: 60, incorrect: 40 })).toEqual([
      'denied: score-not-met',
      'certified: score-met',
      'certified: score-met',
      'inconclusive: chain-has-no-suite',
    ])
  })

  it('gives a slow node the batch chain only', () => {
    expect(verdicts({ correct: 80, incorrect: 20 }, { latencyMs: 45_000 })).toEqual([
      'denied: too-slow',
      'denied: too-slow',
      'certified: score-met',
      'inconclusive: chain-has-no-suite',
    ])
  })

  it('counts missing answers as wrong, and above the limit gives no verdict', () => {
    expect(verdicts({ correct: 65, incorrect: 27, missing: 8 })[0]).toBe('denied: score-not-met')
    expect(verdicts({ correct: 85, missing: 15 })[0]).toBe('inconclusive: too-many-missing')
  })

  it('does not certify when too many answers cannot be read, but still denies a low score', () => {
    expect(verdicts({ correct: 75, unparsed: 25 })[0]).toBe('inconclusive: too-many-unparsed')
    expect(verdicts({ correct: 40, unparsed: 60 })[0]).toBe('denied: score-not-met')
  })

  it('lets as many go missing or unread as the tiers allow, and not one more', () => {
    expect(verdicts({ correct: 90, missing: 10 })[0]).toBe('certified: score-met')
    expect(verdicts({ correct: 89, missing: 11 })[0]).toBe('inconclusive: too-many-missing')
    expect(verdicts({ correct: 80, unparsed: 20 })[0]).toBe('certified: score-met')
    expect(verdicts({ correct: 79, unparsed: 21 })[0]).toBe('inconclusive: too-many-unparsed')
  })

  it('takes an answer at the very bound of time, and none that is later', () => {
    const good = { correct: 80, incorrect: 20 }
    const timed = (latencyMs: number, firstTokenMs: number) =>
      verdicts(good, { latencyMs, firstTokenMs })[0]
    expect(timed(30_000, 10_000)).toBe('certified: score-met')
    expect(timed(30_001, 10_000)).toBe('denied: too-slow')
    expect(timed(30_000, 10_001)).toBe('denied: first-token-too-late')
  })

  it('is given on a suite of a single item, too', () => {
    const tasks = [{ name: 't', weight: 1, size: 1 }]
    const summary = summaryOf(tasks, samplesOf(['correct']))
    const run = { suite, itemsPerTask: null, summary, sequentialTest, probes: [kept] }
    expect(decideAll(tiers, run)[0]?.verdict).toBe('certified')
  })

  it('never decides on part of a suite', () => {
    expect(verdicts({ correct: 99 })[0]).toBe('inconclusive: suite-not-finished')
  })

  it('does not decide a chain by another suite', () => {
    const summary = summaryOf(
      [{ name: 't', weight: 1, size: 10 }],
      samplesOf(repeat({ correct: 10 })),
    )
    const other = decideAll(tiers, {
      suite: { name: 'starter', version: '2.0.0' },
      summary,
      sequentialTest,
      itemsPerTask: null,
      probes: [],
    })
    expect(other[0]?.reason).toBe('other-suite')
  })
})

describe('a chain', () => {
  const good = { correct: 100 }

  it('without a threshold or a suite is decided by no suite', () => {
    const bare = tiers.chains.slice(0, 1).map((chain) => ({ ...chain, minScore: null }))
    expect(verdicts(good, {}, bare)).toEqual(['inconclusive: chain-has-no-suite'])
    const range = { name: 'starter', versions: '^1.0.0' }
    expect(decides(suite, { suite: range, minScore: null })).toBe(false)
    expect(decides(suite, { suite: null, minScore: '70' })).toBe(false)
    expect(decides(suite, { suite: range, minScore: '70' })).toBe(true)
    const bound = { suite: { ...range, digest: 'a' }, minScore: '70' }
    expect(decides({ ...suite, digest: 'a' }, bound)).toBe(true)
    expect(decides({ ...suite, digest: 'b' }, bound)).toBe(false)
    expect(decides({ ...suite, name: 'other', digest: 'a' }, bound)).toBe(false)
  })

  it('is not certified where no time of an answer is known', () => {
    const untimed = samplesOf(repeat(good)).map((sample) => ({ ...sample, latencyMs: null }))
    const summary = summaryOf([{ name: 't', weight: 1, size: 100 }], untimed)
    const run = { suite, itemsPerTask: null, summary, sequentialTest, probes: [kept] }
    expect(decideAll(tiers, run)[0]?.reason).toBe('too-slow')
  })

  it('takes a score to its hundredths, rounded down', () => {
    const summary = summaryOf(
      [{ name: 't', weight: 1, size: 300 }],
      samplesOf(repeat({ correct: 200, incorrect: 100 })),
    )
    const at = (minScore: string) =>
      decideAll(
        { ...tiers, chains: tiers.chains.slice(0, 1).map((chain) => ({ ...chain, minScore })) },
        { suite, itemsPerTask: null, summary, sequentialTest, probes: [kept] },
      )[0]?.reason
    expect([at('66.66'), at('66.67')]).toEqual(['score-met', 'score-not-met'])
  })
})

describe('the least number of items', () => {
  const [first] = tiers.chains
  if (first?.decision.rule !== 'evidence') throw new Error('no chain decided by evidence')
  const { decision, ...rest } = first

  /** The verdict after so many right answers, by evidence. */
  function decided(items: number, leastItems?: number) {
    const tasks = [{ name: 't', weight: 1, size: 100 }]
    const chain: Chain = { ...rest, decision: { ...decision, ...(leastItems && { leastItems }) } }
    const test = new SequentialTest({
      ...{ chains: [chain], tasks, seed: 's', attempt: 1, budget: 'lifetime' },
      ...{ raisedCap: null, items: undefined },
    })
    const samples = samplesOf(repeat({ correct: items }))
    for (const sample of samples) test.take(sample)
    const summary = summaryOf(tasks, samples)
    const run = { suite, itemsPerTask: null, summary, sequentialTest: test, probes: [kept] }
    const [verdict] = decideAll({ ...tiers, chains: [chain] }, run)
    return [verdict?.reason, test.done]
  }

  it('is asked before a chain is certified, however strong the evidence', () => {
    expect(decided(50)).toEqual(['evidence-for', true])
    expect(decided(50, 51)).toEqual(['too-few-items', false])
    expect(decided(50, 50)).toEqual(['evidence-for', true])
    expect(decided(99, 50)).toEqual(['evidence-for', true])
  })
})

describe('the time to the first token', () => {
  const good = { correct: 80, incorrect: 20 }

  it('decides between real-time and batch where it is known', () => {
    expect(verdicts(good, { latencyMs: 25_000, firstTokenMs: 9000 })[0]).toBe(
      'certified: score-met',
    )
    expect(verdicts(good, { latencyMs: 25_000, firstTokenMs: 11_000 })).toEqual([
      'denied: first-token-too-late',
      'denied: first-token-too-late',
      'certified: score-met',
      'inconclusive: chain-has-no-suite',
    ])
  })

  it('is that of the last token where answers are not streamed', () => {
    expect(verdicts(good, { latencyMs: 25_000 })[0]).toBe('denied: first-token-too-late')
    expect(verdicts(good, { latencyMs: 9000 })[0]).toBe('certified: score-met')
  })
})

describe('the limits of a chain', () => {
  const good = { correct: 80, incorrect: 20 }
  const strict = tiers.chains.map((chain) => ({
    ...chain,
    limits: chain.limits && { ...chain.limits, beyond: 'drop' as const },
  }))
  const first = (probe: LimitsProbe, chains = tiers.chains) =>
    verdicts(good, { probes: [probe] }, chains)[0]
  const beyond = (outcome: CallOutcome): LimitsProbe => ({
    ...kept,
    output: { ...kept.output, beyond: { tokens: 1001, outcome } },
  })

  it('certify nobody before they were probed, nor by a probe at other limits', () => {
    expect(verdicts(good, { probes: [] })[0]).toBe('inconclusive: limits-not-probed')
    expect(first({ ...kept, inputTokens: 201 })).toBe('inconclusive: limits-not-probed')
    expect(first(kept, strict)).toBe('certified: score-met')
  })

  it('deny a node that refuses a call inside them, or cuts its answer short', () => {
    expect(first(keptBut(refused))).toBe('denied: limits-refused')
    const cut = { ...answered, completionTokens: 512, finish: 'length' } as const
    const short = { ...kept.output, inside: { tokens: 1000, outcome: cut } }
    expect(first({ ...kept, output: short })).toBe('denied: limits-refused')
  })

  it('deny a node that answers beyond them only where the chain demands that it drops such calls', () => {
    const all = { ...answered, completionTokens: 1001, finish: 'length' } as const
    expect(first(beyond(all))).toBe('certified: score-met')
    expect(first(beyond(all), strict)).toBe('denied: limits-exceeded')
  })

  it('leave the verdict open when calls at them only failed: that shows nothing', () => {
    expect(first(keptBut(failed))).toBe('inconclusive: limits-not-shown')
    expect(first(beyond(failed))).toBe('certified: score-met')
    expect(first(beyond(failed), strict)).toBe('inconclusive: limits-not-shown')
  })

  it("stand in nobody's way where a chain has none", () => {
    const free = tiers.chains.map((chain) => ({ ...chain, limits: null }))
    expect(verdicts(good, { probes: [] }, free)[0]).toBe('certified: score-met')
  })

  it('excuse no score that is not met', () => {
    expect(verdicts({ incorrect: 100 }, { probes: [] })[0]).toBe('denied: score-not-met')
  })
})

it('a limited run certifies nothing, even when its limit leaves nothing out', () => {
  expect(verdicts({ correct: 100 }, { limit: 1000 })[0]).toBe('inconclusive: limited-run')
})

describe('the composite score', () => {
  it('is the weighted mean of the task scores, whatever their sizes', () => {
    const tasks = [
      { name: 'small', weight: 3, size: 10 },
      { name: 'large', weight: 1, size: 40 },
    ]
    const samples = [
      ...samplesOf(repeat({ correct: 5, incorrect: 5 }), 0),
      ...samplesOf(repeat({ correct: 40 }), 1),
    ]
    expect(compositeScore(summaryOf(tasks, samples).tasks)?.value).toBe(62.5)
  })

  it('has the interval of Wilson where there is one task, rounded outwards', () => {
    const samples = samplesOf(repeat({ correct: 5, incorrect: 5 }))
    expect(compositeScore(summaryOf([{ name: 't', weight: 1, size: 10 }], samples).tasks)).toEqual({
      value: 50,
      lower: 23.65,
      upper: 76.35,
      method: 'mover-wilson',
      n: 10,
    })
  })

  it('does not exist while a task has no sample', () => {
    expect(compositeScore(summaryOf([{ name: 't', weight: 1, size: 3 }], []).tasks)).toBeUndefined()
  })

  it('is rounded down and lies inside an interval of positive width, also at 0 and at 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (n, drawn) => {
        const correct = Math.min(drawn, n)
        const samples = samplesOf(repeat({ correct, incorrect: n - correct }))
        const summary = summaryOf([{ name: 't', weight: 1, size: n }], samples)
        const score = compositeScore(summary.tasks)
        if (!score) throw new Error('no score')
        expect(score.value).toBeLessThanOrEqual((100 * correct) / n + 1e-9)
        expect(score.value).toBeGreaterThan((100 * correct) / n - 0.01)
        expect(score.lower).toBeLessThanOrEqual(score.value)
        expect(score.upper).toBeGreaterThanOrEqual(score.value)
        expect(score.upper - score.lower).toBeGreaterThan(0)
      }),
    )
  })

  it('does not depend on the order of the samples', () => {
    const samples = samplesOf(repeat({ correct: 30, incorrect: 12, unparsed: 8 }))
    const tasks = [{ name: 't', weight: 1, size: 50 }]
    expect(summaryOf(tasks, samples.toReversed())).toEqual(summaryOf(tasks, samples))
  })
})

describe('a chain of pictures', () => {
  const [first] = tiers.chains
  if (!first) throw new Error('no chain')
  const chain: Chain = { ...first, modality: 'image', limits: null, decision: { rule: 'full' } }
  const check: SeedsCheck = { sent: true, told: 'as-asked', again: '0.000', other: '31.500' }
  const ruled = (seeds?: SeedsCheck, of = chain) =>
    verdicts({ correct: 100 }, { ...(seeds && { seeds }) }, [of])

  it('is certified of a node that honours seeds, or says that it does not', () => {
    expect(ruled(check)).toEqual(['certified: score-met'])
    expect(ruled({ ...check, again: '9.000', sent: false })).toEqual(['certified: score-met'])
    expect(ruled(undefined, { ...chain, modality: 'text' })).toEqual(['certified: score-met'])
  })

  it('is not before seeds were checked, nor where they do nothing', () => {
    expect(ruled()).toEqual(['inconclusive: seeds-not-checked'])
    expect(ruled({ ...check, other: null })).toEqual(['inconclusive: seeds-not-shown'])
    expect(ruled({ ...check, other: '0.000' })).toEqual(['denied: seeds-alike'])
    expect(ruled({ ...check, again: '9.000' })).toEqual(['denied: seeds-ignored'])
  })
})
