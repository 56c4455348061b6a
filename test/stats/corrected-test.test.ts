import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CorrectedTest,
  CutTest,
  correctionFor,
  type DetectionRates,
  Drbg,
} from '../../src/stats/index.ts'

const cut = { cut: 0.55, halfWidth: 0.03, alpha: 0.05, beta: 0.05, assistShare: 0 }

const rates = (t: number, f: number, of = 400): DetectionRates => ({
  right: { said: Math.round(t * of), of },
  wrong: { said: Math.round(f * of), of },
})

test('a scorer that never errs decides as no scorer at all', () => {
  const plain = new CutTest(cut)
  const corrected = new CorrectedTest(cut, [{ share: 1, correction: correctionFor(undefined) }])
  for (let at = 0; at < 300; at++) {
    const score = at % 5 === 0 ? 0 : 1
    plain.step(score)
    corrected.step(0, score)
    expect(corrected.evidenceAbove).toBeCloseTo(plain.evidenceAbove, 6)
    expect(corrected.decision).toBe(plain.decision)
  }
})

test('the corrected mean of what a scorer says is the true score, whatever its rates', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.15, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (t, f, truth) => {
        const { truePositive, falsePositive } = correctionFor(rates(t, f, 100_000))
        const observed = truth * truePositive + (1 - truth) * falsePositive
        expect((observed - falsePositive) / (truePositive - falsePositive)).toBeCloseTo(truth, 9)
      },
    ),
  )
})

test('a scorer that tells right from wrong too poorly is refused', () => {
  expect(() => correctionFor(rates(0.4, 0.3))).toThrow(/decides nothing/u)
})

describe('simulated runs with a scorer whose rates were measured on labelled pictures', () => {
  /** Five tasks as different as those of the suite, their true rates and how many pictures were labelled. */
  const scorers = [
    { t: 0.98, f: 0.01 },
    { t: 0.9, f: 0.02 },
    { t: 0.8, f: 0.05 },
    { t: 0.7, f: 0.03 },
    { t: 0.95, f: 0.08 },
  ]

  test.each([
    [0.5, 'certified', 0.05],
    [0.6, 'denied', 0.05],
  ] as const)('a node of true score %d is rarely %s', (truth, decision, most) => {
    let wrong = 0
    const runs = 100
    for (let run = 0; run < runs; run++) {
      const random = new Drbg(`corrected ${truth} ${run}`, 'test')
      const uniform = () => random.integer(1_000_000) / 1_000_000
      const measured = scorers.map(({ t, f }) => {
        const said = (rate: number) => Array.from({ length: 60 }, uniform).filter((x) => x < rate)
        return { right: { said: said(t).length, of: 60 }, wrong: { said: said(f).length, of: 60 } }
      })
      const tasks = measured.map((one) => ({ share: 0.2, correction: correctionFor(one) }))
      const sequential = new CorrectedTest(cut, tasks)
      for (let item = 0; item < 1600 && sequential.decision === 'undecided'; item++) {
        const task = random.integer(5)
        const { t, f } = scorers[task] as (typeof scorers)[number]
        const isRight = uniform() < truth
        sequential.step(task, uniform() < (isRight ? t : f) ? 1 : 0)
      }
      if (sequential.decision === decision) wrong++
    }
    expect(wrong / runs).toBeLessThanOrEqual(most)
  })
})
