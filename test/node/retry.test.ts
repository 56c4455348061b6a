import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/node/index.ts'
import { type FailedAttempt, maxRetries, retryDelay } from '../../src/node/retry.ts'

const now = Date.UTC(2026, 0, 1, 12, 0, 0)

function status(code: number): Fault {
  return { kind: 'status', status: code, detail: '' }
}

function delay(fields: Partial<FailedAttempt>): number | undefined {
  return retryDelay({ fault: status(503), headers: {}, attempt: 1, now, random: 0, ...fields })
}

describe('what is tried again', () => {
  it.each([408, 409, 425, 429, 500, 502, 503, 504, 529])('status %i is', (code) => {
    expect(delay({ fault: status(code) })).toBeDefined()
  })

  it.each([304, 400, 401, 403, 404, 405, 413, 422])('status %i is not', (code) => {
    expect(delay({ fault: status(code) })).toBeUndefined()
  })

  it('network faults and timeouts are, unusable answers are not', () => {
    const kinds = ['unreachable', 'timeout', 'oversized', 'malformed', 'redirect'] as const
    const retried = kinds.filter((kind) => delay({ fault: { kind, detail: '' } }) !== undefined)
    expect(retried).toEqual(['unreachable', 'timeout'])
  })

  it('nothing is after the third attempt', () => {
    expect([1, 2, 3, 4].map((attempt) => delay({ attempt }) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(maxRetries).toBe(2)
  })
})

describe('how long is waited', () => {
  it('is random below a bound that doubles from half a second', () => {
    expect(delay({ attempt: 1, random: 0.5 })).toBe(250)
    expect(delay({ attempt: 2, random: 0.5 })).toBe(500)
  })

  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 12:00:07 GMT' }, 7000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '125' }, 125],
    [{ 'retry-after-ms': '125', 'retry-after': '9' }, 125],
    [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9000],
    [{ 'retry-after': ['3', '4'] }, 3000],
    [{ 'retry-after': 'soon' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '86400' }, 300_000],
    [{ 'retry-after-ms': '1e9' }, 0],
  ])('is what %o asks for, within five minutes', (headers, expected) => {
    expect(delay({ headers })).toBe(expected)
  })

  it('is never less than the server asks for, nor more than five minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(1, 2),
        (seconds, random, attempt) => {
          const waited =
            delay({ headers: { 'retry-after': String(seconds) }, random, attempt }) ?? -1
          expect(waited).toBeGreaterThanOrEqual(Math.min(seconds * 1000, 300_000))
          expect(waited).toBeLessThanOrEqual(300_000)
        },
      ),
    )
  })
})
