import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/node/index.ts'
import { askAgain, isRefusal, isTransient, retryDelay } from '../../src/node/retry.ts'
import { retryAfter } from '../../src/node/retry-after.ts'
import { recordingClock } from './asking.ts'

const now = Date.UTC(2026, 0, 1, 12, 0, 0)

function status(code: number, retryAfterMs?: number): Fault {
  return {
    kind: 'status',
    status: code,
    detail: '',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

describe('what is asked again', () => {
  it.each([408, 409, 425, 429, 500, 502, 503, 504, 529])('status %i is', (code) => {
    expect(isTransient(status(code))).toBe(true)
    expect(isRefusal(status(code))).toBe(false)
  })

  it.each([400, 401, 402, 403, 404, 405, 413, 422, 424, 426, 428, 430, 451, 499])(
    'status %i is not: it blames the request',
    (code) => {
      expect(isTransient(status(code))).toBe(false)
      expect(isRefusal(status(code))).toBe(true)
    },
  )

  it('outside a run, network faults and timeouts are, unusable answers are not', () => {
    const kinds = ['unreachable', 'timeout', 'oversized', 'malformed', 'redirect'] as const
    const retried = kinds.filter((kind) => isTransient({ kind, detail: '' }))
    expect(retried).toEqual(['unreachable', 'timeout'])
    expect(isTransient({ kind: 'unreachable', detail: '', distrust: 'tls' })).toBe(false)
    expect(isTransient(status(304))).toBe(false)
  })

  it('nothing is after the third try', () => {
    const delays = [1, 2, 3, 4].map((tries) => retryDelay(status(503), tries, 0))
    expect(delays).toEqual([0, 0, undefined, undefined])
  })

  it('until there is an answer, with the waits of the policy in between', async () => {
    const clock = recordingClock()
    const faults = [status(429, 7000), { kind: 'timeout', detail: '' } as const, undefined]
    const asked = await askAgain(async () => faults.shift() ?? 'answer', {
      clock,
      signal: new AbortController().signal,
      faultOf: (result) => (typeof result === 'string' ? undefined : result),
    })
    expect(asked).toBe('answer')
    expect(clock.pauses).toEqual([7250, 500])
  })

  it('ends with the fault that came last, and at once when the user stops', async () => {
    const clock = recordingClock()
    const parts = { clock, signal: new AbortController().signal, faultOf: (fault: Fault) => fault }
    let asked = 0
    expect(await askAgain(async () => status(500 + asked++), parts)).toEqual(status(502))
    const stopped = { ...parts, signal: AbortSignal.abort(new Error('stopped')) }
    await expect(askAgain(async () => status(500), stopped)).rejects.toThrow('stopped')
  })
})

describe('how long is waited', () => {
  it('is random below a bound that doubles from half a second', () => {
    expect(retryDelay(status(503), 1, 0.5)).toBe(250)
    expect(retryDelay(status(503), 2, 0.5)).toBe(500)
  })

  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 12:00:07 GMT' }, 7000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '125' }, 125],
    [{ 'retry-after-ms': '125', 'retry-after': '9' }, 125],
    [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9000],
    [{ 'retry-after': ['3', '4'] }, 3000],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after-ms': '1e9' }, undefined],
  ])('is what %o asks for', (headers, expected) => {
    expect(retryAfter(headers, now)).toBe(expected)
  })

  it('is never less than the server asks for, nor more than five minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(1, 2),
        (seconds, random, tries) => {
          const waited = retryDelay(status(503, seconds * 1000), tries, random) ?? -1
          expect(waited).toBeGreaterThanOrEqual(Math.min(seconds * 1000, 300_000))
          expect(waited).toBeLessThanOrEqual(300_000)
        },
      ),
    )
  })
})
