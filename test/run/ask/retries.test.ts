import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/node/index.ts'
import { FurtherTries, RetryBudget, retryWait } from '../../../src/run/ask/retries.ts'
import { defaultPerseverance, perseveranceFor } from '../../../src/run/perseverance.ts'

const { retries } = defaultPerseverance
const status = (code: number, retryAfterMs?: number): Fault => ({
  kind: 'status',
  status: code,
  detail: '',
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})

describe('the wait before a further try', () => {
  it('is 3 s, then 15 s, with half as much again by chance, and there is no third', () => {
    expect([1, 2, 3].map((tries) => retryWait(retries, status(503), tries, 0))).toEqual([
      3000,
      15_000,
      undefined,
    ])
    expect(retryWait(retries, status(503), 1, 0.5)).toBe(3750)
  })

  it('is none for a connection that broke, the first time', () => {
    const broken: Fault = { kind: 'unreachable', detail: '' }
    expect([1, 2, 3].map((tries) => retryWait(retries, broken, tries, 0))).toEqual([
      0,
      15_000,
      undefined,
    ])
    expect(retryWait(retries, { kind: 'timeout', detail: '' }, 1, 0)).toBe(3000)
  })

  it('is none for an answer that was cut, the first time', () => {
    const cut = [
      { ...status(500), isCut: true },
      { kind: 'malformed', detail: '', isCut: true },
    ] as const
    expect(cut.map((fault) => retryWait(retries, fault, 1, 0))).toEqual([0, 0])
    expect(cut.map((fault) => retryWait(retries, fault, 2, 0))).toEqual([15_000, 15_000])
    const other = { kind: 'oversized', detail: '', isCut: true } as unknown as Fault
    expect(retryWait(retries, other, 1, 0)).toBe(3000)
  })

  it('is what the server asks for, up to five minutes', () => {
    expect(retryWait(retries, status(429, 2999), 1, 0)).toBe(3000)
    expect(retryWait(retries, status(429, 3001), 1, 0)).toBe(3001)
    expect(retryWait(retries, status(429, 300_001), 1, 0)).toBe(300_000)
  })

  it.each([
    [399, true],
    [400, false],
    [407, false],
    [408, true],
    [409, true],
    [410, false],
    [424, false],
    [425, true],
    [426, false],
    [428, false],
    [429, true],
    [430, false],
    [499, false],
    [500, true],
    [599, true],
  ])('after status %i there is one: %s', (code, isTried) => {
    expect(retryWait(retries, status(code), 1, 0) !== undefined).toBe(isTried)
  })

  it('exists for answers that cannot be read: the next may be another', () => {
    const kinds = ['timeout', 'oversized', 'malformed', 'redirect'] as const
    expect(kinds.map((kind) => retryWait(retries, { kind, detail: '' }, 1, 0))).toEqual([
      3000, 3000, 3000, 3000,
    ])
  })
})

describe('the budget of further tries', () => {
  it('is twenty and a fifth of the items begun', () => {
    const budget = new RetryBudget(retries, 0)
    for (let spent = 0; spent < 20; spent++) {
      expect(budget.isSpent, `after ${spent}`).toBe(false)
      budget.spend()
    }
    expect(budget.isSpent).toBe(true)
    budget.begin(4)
    expect(budget.isSpent, '20.8 allowed, 20 spent').toBe(false)
    budget.spend()
    expect(budget.isSpent).toBe(true)
    budget.begin()
    expect(budget.isSpent, '21 of 21').toBe(true)
    budget.begin()
    expect(budget.isSpent, '21 of 21.2').toBe(false)
  })

  it('counts what earlier sessions took: more than the fewest of each task', () => {
    const further = new FurtherTries()
    const taken = [
      [0, 1],
      [0, 3],
      [0, 2],
      [1, 4],
      [1, 4],
      [1, 5],
    ] as const
    for (const [task, attempts] of taken) further.add({ task, attempts })
    expect(further.count).toBe(3 + 1)
    expect(new RetryBudget(retries, 20).isSpent).toBe(true)
    expect(new RetryBudget(retries, 19).isSpent).toBe(false)
  })
})

describe('the defaults', () => {
  it('are what docs/design/relays.md says', () => {
    expect(defaultPerseverance).toEqual({
      load: { firstMs: 1000, mostMs: 30_000, refusals: 8, patienceMs: 243_000 },
      retries: { waitsMs: [3000, 15_000], budgetShare: 0.2, budgetBase: 20 },
      outages: {
        faultsInARow: 8,
        waitsMs: [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000],
        outages: 20,
      },
    })
  })

  it.each([
    [0.001, [1]],
    [1, [1000]],
    [3, [1000, 2000]],
    [4, [1000, 2000, 1000]],
    [130, [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 7000]],
  ])('a patience of %d s is spent on waits that double up to a minute', (seconds, waits) => {
    expect(perseveranceFor(seconds).outages.waitsMs).toEqual(waits)
    expect(perseveranceFor(seconds).load.patienceMs).toBe(1000 * seconds)
  })
})
