import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/node/index.ts'
import { furtherTry } from '../../../src/run/ask/further-try.ts'
import type { OpenItem } from '../../../src/run/ask/open-items.ts'
import { loadWait } from '../../../src/run/ask/retries.ts'
import { defaultPerseverance } from '../../../src/run/perseverance.ts'

const { load, retries } = defaultPerseverance
const fresh: OpenItem = { position: 0, task: 0, item: 0, tries: 0, relays: 0 }
const failed: Fault = { kind: 'status', status: 500, detail: '' }
const busy: Fault = { kind: 'status', status: 503, detail: '' }
const stale: Fault = { kind: 'unreachable', detail: '', isStale: true }

function tryAfter(item: OpenItem, fault: Fault, { isBudgetSpent = false, now = 0 } = {}) {
  return furtherTry(item, fault, { retries, load, isBudgetSpent }, now, 0)
}

describe('a further try of an item', () => {
  it('after a failure counts, on the item and on the budget of the run', () => {
    const first = tryAfter(fresh, failed)
    expect(first).toEqual({ item: { ...fresh, tries: 1 }, waitMs: 3000, counts: true })
    expect(tryAfter({ ...fresh, tries: 1 }, failed)?.waitMs).toBe(15_000)
    expect(tryAfter({ ...fresh, tries: 2 }, failed)).toBeUndefined()
    expect(tryAfter(fresh, failed, { isBudgetSpent: true })).toBeUndefined()
  })

  it('after a refusal for load is no try, and draws on no budget', () => {
    const first = tryAfter(fresh, busy, { now: 500, isBudgetSpent: true })
    expect(first).toEqual({
      item: { ...fresh, load: { refusals: 1, since: 500 } },
      waitMs: 1000,
      counts: false,
    })
    const second = tryAfter(first?.item ?? fresh, busy, { now: 2000 })
    expect(second).toMatchObject({ item: { load: { refusals: 2, since: 500 } }, waitMs: 2000 })
  })

  it('after refusals for load ends by their number and by their time, not by one of them', () => {
    const since = 1000
    const refused = (refusals: number) => ({ ...fresh, load: { refusals, since } })
    const end = since + load.patienceMs
    expect(tryAfter(refused(load.refusals - 1), busy, { now: end })).toBeDefined()
    expect(tryAfter(refused(load.refusals), busy, { now: end - 1 })).toBeDefined()
    expect(tryAfter(refused(load.refusals), busy, { now: end })).toBeUndefined()
  })

  it('on an old connection that broke is made at once, three times, and is no try of the item', () => {
    const first = tryAfter(fresh, stale)
    expect(first).toEqual({ item: { ...fresh, stale: 1 }, waitMs: 0, counts: true })
    expect(tryAfter({ ...fresh, stale: 2 }, stale)?.item).toMatchObject({ stale: 3, tries: 0 })
    expect(tryAfter({ ...fresh, stale: 3 }, stale)?.item).toMatchObject({ stale: 3, tries: 1 })
    expect(tryAfter(fresh, stale, { isBudgetSpent: true })).toBeUndefined()
    expect(tryAfter(fresh, { kind: 'unreachable', detail: '' })?.item).toEqual({
      ...fresh,
      tries: 1,
    })
  })
})

describe('the wait after refusals for load', () => {
  const wait = (refusals: number, random = 0) => loadWait(load, busy, refusals, random)

  it('doubles from a second up to half a minute, with half as much again by chance', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((refusals) => wait(refusals))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ])
    expect(wait(2, 0.5)).toBe(2500)
  })

  it('is what the server asks for where that is more', () => {
    const asked = { ...busy, retryAfterMs: 5000 }
    expect(loadWait(load, asked, 1, 0.5)).toBe(5250)
    expect(loadWait(load, asked, 4, 0)).toBe(8000)
  })

  it('stops to double at 2^16 of its first, whatever is allowed', () => {
    const endless = { ...load, firstMs: 1, mostMs: Number.POSITIVE_INFINITY }
    expect([17, 18, 99].map((refusals) => loadWait(endless, busy, refusals, 0))).toEqual([
      65_536, 65_536, 65_536,
    ])
  })
})
