import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OutcomeKind, outcomeKinds, type Sample } from '../../src/score/index.ts'
import {
  compositeScore,
  decideAll,
  Examination,
  parseTiers,
  standingOf,
} from '../../src/tiers/index.ts'

const tiers = parseTiers(readFileSync('tiers.json'), 'tiers.json')
const suite = { name: 'starter', version: '1.0.0' }
const examination = new Examination({
  chains: [],
  tasks: [{ weight: 1, size: 100 }],
  seed: 's',
  attempt: 1,
  items: undefined,
})

/** Samples of one task with the given outcomes. */
function samplesOf(outcomes: readonly OutcomeKind[], task = 0, latencyMs = 900): Sample[] {
  return outcomes.map((outcome, item) => ({
    position: task * 1000 + item,
    task,
    item,
    outcome,
    reason: null,
    score: outcome === 'correct' ? 1 : 0,
    extracted: null,
    responses: [''],
    finish: 'stop',
    model: 'm',
    promptTokens: 10,
    completionTokens: 2,
    latencyMs,
    attempts: 1,
    answered: '2026-11-22T00:00:00.000Z',
  }))
}

function repeat(counts: Partial<Record<OutcomeKind, number>>): OutcomeKind[] {
  return outcomeKinds.flatMap((kind) => Array<OutcomeKind>(counts[kind] ?? 0).fill(kind))
}

/** The verdicts on one task of a hundred items. */
function verdicts(counts: Partial<Record<OutcomeKind, number>>, latencyMs?: number) {
  const tasks = [{ name: 't', weight: 1, size: 100 }]
  const standing = standingOf(tasks, samplesOf(repeat(counts), 0, latencyMs))
  return decideAll(tiers, { suite, standing, examination }).map(
    ({ verdict, reason }) => `${verdict}: ${reason}`,
  )
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
    expect(verdicts({ correct: 80, incorrect: 20 }, 45_000)).toEqual([
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

  it('never decides on part of a suite', () => {
    expect(verdicts({ correct: 99 })[0]).toBe('inconclusive: suite-not-finished')
  })

  it('does not decide a chain by another suite', () => {
    const standing = standingOf(
      [{ name: 't', weight: 1, size: 10 }],
      samplesOf(repeat({ correct: 10 })),
    )
    const other = decideAll(tiers, {
      suite: { name: 'starter', version: '2.0.0' },
      standing,
      examination,
    })
    expect(other[0]?.reason).toBe('other-suite')
  })
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
    expect(compositeScore(standingOf(tasks, samples).tasks)?.value).toBe(62.5)
  })

  it('does not exist while a task has no sample', () => {
    expect(
      compositeScore(standingOf([{ name: 't', weight: 1, size: 3 }], []).tasks),
    ).toBeUndefined()
  })

  it('is rounded down and lies inside an interval of positive width, also at 0 and at 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (n, drawn) => {
        const correct = Math.min(drawn, n)
        const samples = samplesOf(repeat({ correct, incorrect: n - correct }))
        const standing = standingOf([{ name: 't', weight: 1, size: n }], samples)
        const score = compositeScore(standing.tasks)
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
    expect(standingOf(tasks, samples.toReversed())).toEqual(standingOf(tasks, samples))
  })
})
