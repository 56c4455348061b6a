import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceSequence } from '../../src/inference/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { tried } from '../support/tried.ts'

describe('the interval of a difference that holds whenever the samples are stopped', () => {
  it('misses the truth in at most 5 % of pairs that stop as soon as they look different', () => {
    const random = new Drbg('difference', 'sequence')
    const runs = tried(200)
    let missed = 0
    for (let run = 0; run < runs; run++) {
      const [a, b] = [
        { sum: 0, n: 0 },
        { sum: 0, n: 0 },
      ]
      for (let n = 1; n <= 200; n++) {
        for (const side of [a, b]) {
          side.n++
          side.sum += random.float() < 0.7 ? 1 : 0
        }
        if (n % 50 > 0) continue
        const { lower, upper } = differenceSequence(a, b, 0.05)
        if (lower > 0 || upper < 0) {
          missed++
          break
        }
      }
    }
    expect(missed / runs).toBeLessThanOrEqual(0.05)
  })

  it('shows a large difference, and the same turned around', () => {
    const [a, b] = [
      { sum: 90, n: 100 },
      { sum: 60, n: 100 },
    ]
    const [there, back] = [differenceSequence(a, b, 0.05), differenceSequence(b, a, 0.05)]
    expect(there.lower).toBeGreaterThan(0)
    expect(there.upper).toBeLessThan(0.6)
    expect(there.lower).toBeCloseTo(-back.upper, 6)
    expect(there.upper).toBeCloseTo(-back.lower, 6)
  })

  it('holds what was observed, of any scores', () => {
    const sample = fc
      .integer({ min: 1, max: 2000 })
      .chain((n) => fc.record({ n: fc.constant(n), sum: fc.integer({ min: 0, max: n }) }))
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const { lower, upper } = differenceSequence(a, b, 0.05)
        const observed = a.sum / a.n - b.sum / b.n
        expect(lower).toBeLessThanOrEqual(observed + 1e-6)
        expect(upper).toBeGreaterThanOrEqual(observed - 1e-6)
      }),
      { numRuns: 20 },
    )
    expect(differenceSequence({ sum: 0, n: 0 }, { sum: 1, n: 1 }, 0.05)).toEqual({
      lower: -1,
      upper: 1,
    })
  })
})
