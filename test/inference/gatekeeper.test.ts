import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Gatekeeper } from '../../src/inference/index.ts'
import { type Cut, CutTest, Drbg } from '../../src/stats/index.ts'

const middle: Cut = { cut: 0.7, halfWidth: 0.02, alpha: 0.05, beta: 0.05, assistShare: 0 }
const cuts: readonly Cut[] = [{ ...middle, cut: 0.55 }, middle, { ...middle, cut: 0.85 }]

/** Examines a node of the given skill until done. */
function examined(skill: number, seed: string): Gatekeeper {
  const gatekeeper = new Gatekeeper(cuts)
  const random = new Drbg(seed, 'gatekeeper')
  while (!gatekeeper.done) gatekeeper.step(random.float() < skill ? 1 : 0)
  return gatekeeper
}

describe('several cuts', () => {
  test.each([
    [0.4, 0, ['denied', 'denied', 'denied']],
    [0.62, 1, ['certified', 'denied', 'denied']],
    [0.77, 2, ['certified', 'certified', 'denied']],
    [0.95, 3, ['certified', 'certified', 'certified']],
  ])('a node of %d passes %d of them', (skill, passed, decisions) => {
    const gatekeeper = examined(skill, 'clear cases')
    expect(gatekeeper.passed).toBe(passed)
    expect(gatekeeper.decisions).toEqual(decisions)
  })

  test('a cut counts only above certified ones, and done means that nothing can change', () => {
    const answers = fc.array(fc.constantFrom(0, 1, 1, 1), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(answers, (scores) => {
        const gatekeeper = new Gatekeeper(cuts)
        let final: readonly string[] | undefined
        for (const score of scores) {
          gatekeeper.step(score)
          const { decisions } = gatekeeper
          expect(decisions.indexOf('certified')).toBeLessThanOrEqual(0)
          expect(decisions.filter((decision) => decision === 'certified')).toHaveLength(
            gatekeeper.passed,
          )
          if (final) expect(decisions).toEqual(final)
          if (gatekeeper.done) final = decisions
        }
      }),
    )
  })

  test('each cut is tested as if it were alone', () => {
    const gatekeeper = new Gatekeeper(cuts)
    const alone = new CutTest(middle)
    for (const score of [1, 0, 1, 1, 0.5]) {
      gatekeeper.step(score)
      alone.step(score)
    }
    const [, tested] = gatekeeper.tests
    expect(tested?.evidenceAbove).toBe(alone.evidenceAbove)
    expect(tested?.evidenceBelow).toBe(alone.evidenceBelow)
  })

  test('no cuts, or cuts that do not ascend, are refused', () => {
    expect(() => new Gatekeeper([])).toThrow('no cuts')
    expect(() => new Gatekeeper(cuts.toReversed())).toThrow('cuts must ascend, got 0.85, 0.7, 0.55')
  })
})
