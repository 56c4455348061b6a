import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cut, CutTest, type Forecast } from '../../src/stats/index.ts'
import { describeImplementation, loadReference } from './reference.ts'

const raw: Cut = { cut: 0.7, halfWidth: 0.02, alpha: 0.05, beta: 0.05, assistShare: 0 }
const assisted: Cut = { ...raw, assistShare: 0.5 }
const unit = fc.double({ min: 0, max: 1, noNaN: true })
const answer = fc.constantFrom(0, 1)

/** Forecasts of the kind a model makes: bounds around the item and the pool mean. */
const forecast: fc.Arbitrary<Forecast> = fc.tuple(unit, unit, unit, unit).map((values) => {
  const [least = 0, item = 0, mean = 0, most = 0] = values.toSorted((a, b) => a - b)
  return { least, item, mean, most }
})

describe('raw bets', () => {
  test('right and wrong answers are weighed by the likelihood ratios of the alternatives', () => {
    const run = new CutTest(raw)
    for (const score of [1, 1, 0, 1]) run.step(score)
    const ratio = (p: number, m: number) => (p / m) ** 3 * ((1 - p) / (1 - m))
    const mix = (m: number, [a = 0, b = 0, c = 0, d = 0]) =>
      0.4 * ratio(a, m) + 0.2 * (ratio(b, m) + ratio(c, m) + ratio(d, m))
    expect(run.evidenceAbove).toBeCloseTo(mix(0.68, [0.72, 0.79, 0.86, 0.944]), 12)
    expect(run.evidenceBelow).toBeCloseTo(mix(0.72, [0.68, 0.612, 0.51, 0.34]), 12)
  })

  test('the order of the answers, and so of the tasks, does not matter', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 80 }), (scores) => {
        const there = new CutTest(raw)
        const back = new CutTest(raw)
        for (const score of scores) there.step(score)
        for (const score of scores.toReversed()) back.step(score)
        expect(back.evidenceAbove / there.evidenceAbove).toBeCloseTo(1, 9)
        expect(back.evidenceBelow / there.evidenceBelow).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('validity', () => {
  const pools = fc.record({
    scores: fc.array(unit, { minLength: 2, maxLength: 4 }),
    forecasts: fc.array(fc.array(unit, { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
  })

  test('at the edge of the zone the evidence stays at 1 on average, however bad the forecasts', () => {
    // All sequences of three draws from a small pool; the expected score of an item may depend on
    // the answers so far, here on the round. The pool's own composite is put on either edge.
    fc.assert(
      fc.property(pools, ({ scores, forecasts }) => {
        const skill = scores.reduce((sum, score) => sum + score, 0) / scores.length
        fc.pre(skill > 0.06 && skill < 0.94)
        const averageOf = (cut: number, evidence: (run: CutTest) => number) => {
          let sum = 0
          for (const path of sequences(scores.length, forecasts.length)) {
            const run = new CutTest({ ...assisted, cut })
            path.forEach((item, round) => {
              run.step(scores[item] ?? 0, forecastOf(item, forecasts[round] ?? [], scores.length))
            })
            expect(evidence(run)).toBeGreaterThan(0)
            sum += evidence(run)
          }
          return sum / scores.length ** forecasts.length
        }
        expect(averageOf(skill + 0.02, (run) => run.evidenceAbove)).toBeCloseTo(1, 9)
        expect(averageOf(skill - 0.02, (run) => run.evidenceBelow)).toBeCloseTo(1, 9)
        expect(averageOf(skill + 0.04, (run) => run.evidenceAbove)).toBeLessThan(1)
        expect(averageOf(skill - 0.04, (run) => run.evidenceBelow)).toBeLessThan(1)
      }),
      { numRuns: 60 },
    )
  })
})

/** All ways to draw `rounds` times from `size` items with replacement. */
function sequences(size: number, rounds: number): number[][] {
  if (rounds === 0) return [[]]
  const items = Array.from({ length: size }, (_, item) => item)
  return sequences(size, rounds - 1).flatMap((path) => items.map((item) => [...path, item]))
}

function forecastOf(item: number, expected: readonly number[], size: number): Forecast {
  const pool = expected.slice(0, size)
  return {
    item: pool[item] ?? 0,
    mean: pool.reduce((sum, value) => sum + value, 0) / size,
    least: Math.min(...pool),
    most: Math.max(...pool),
  }
}

describe('decisions', () => {
  test('a node that is always right is certified, one that is always wrong denied', () => {
    for (const [score, decision] of [
      [1, 'certified'],
      [0, 'denied'],
    ] as const) {
      const run = new CutTest(raw)
      while (run.decision === 'undecided') run.step(score)
      expect(run.decision).toBe(decision)
      expect(run.answers).toBeLessThan(20)
    }
  })

  test('a decision stands whatever comes later, and evidence stays a number', () => {
    const run = new CutTest(raw)
    for (let i = 0; i < 20_000; i++) run.step(1)
    expect(run.evidenceAbove).toBeGreaterThan(1e299)
    expect(Number.isFinite(run.evidenceAbove)).toBe(true)
    for (let i = 0; i < 20_000; i++) run.step(0)
    expect(run.decision).toBe('certified')
    expect(run.evidenceBelow).toBeGreaterThanOrEqual(0)
  })
})

describe('misuse', () => {
  const good: Forecast = { item: 0.5, mean: 0.5, least: 0, most: 1 }

  test('answers and forecasts that cannot be are refused', () => {
    expect(() => new CutTest(raw).step(2)).toThrow('score must lie in [0,1], got 2')
    expect(() => new CutTest(raw).step(1, good)).toThrow('a forecast given, but assistShare is 0')
    expect(() => new CutTest(assisted).step(1)).toThrow('no forecast given, but assistShare is 0.5')
    expect(() => new CutTest(assisted).step(1, { ...good, least: 0.6 })).toThrow(
      'outside its own bounds',
    )
  })

  test.each([
    [{ ...raw, cut: 70 }, 'no zone of half-width 0.02 around 70'],
    [{ ...raw, alpha: 0 }, 'an error must lie in (0,1), got 0'],
    [{ ...raw, assistShare: 2 }, 'assistShare must lie in [0,1], got 2'],
  ])('the cut %o is refused', (cut, message) => {
    expect(() => new CutTest(cut)).toThrow(message)
  })
})

describeImplementation('the reference', () => {
  test('computes the same evidence from the same answers and forecasts', async () => {
    const reference = await loadReference()
    const steps = fc.array(fc.record({ score: answer, forecast }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(steps, fc.double({ min: 0.3, max: 0.9, noNaN: true }), (answers, cut) => {
        const ours = new CutTest({ ...assisted, cut })
        const theirs = new reference.CutTest(cut, 0.02, 0.5)
        for (const { score, forecast } of answers) {
          ours.step(score, forecast)
          const { item, mean, least, most } = forecast
          theirs.step(score, { c: item, cbar: mean, cmin: least, cmax: most })
        }
        expect(Math.log(ours.evidenceAbove)).toBeCloseTo(theirs.logUp, 8)
        expect(Math.log(ours.evidenceBelow)).toBeCloseTo(theirs.logDn, 8)
      }),
    )
  })
})
