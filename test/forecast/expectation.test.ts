import { describe, expect, it } from 'vitest'
import { areEnough } from '../../src/forecast/enough.ts'
import { simulatedRuns } from '../../src/forecast/expectation.ts'
import { expectationOf, powerOf, type RunDesign } from '../../src/forecast/index.ts'
import { starterTiers } from '../support/tiers.ts'

const { chains, ...tiers } = starterTiers()
const chain = required(chains[0])

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('tiers.json has no chain')
  return value
}

function design(change: Partial<RunDesign> & { readonly size?: number } = {}): RunDesign {
  const { size = 600, ...rest } = change
  return {
    suite: { name: 'starter', version: '1.2.0' },
    tasks: [{ name: 't', weight: 1, size }],
    tiers: { ...tiers, chains: [chain] },
    attempt: 1,
    raisedCap: null,
    itemsPerTask: null,
    items: undefined,
    ...rest,
  }
}

const meeting = { replications: 40, seed: 's' }

describe('what to expect of a run', () => {
  it('is a certificate far above the line, a denial far below it, and sums to 1', () => {
    const above = expectationOf(design(), { ...meeting, score: 90 }).chains[0]
    expect(above).toMatchObject({ certified: 1, denied: 0, inconclusive: 0 })
    const below = expectationOf(design(), { ...meeting, score: 40 }).chains[0]
    expect(below).toMatchObject({ certified: 0, denied: 1, inconclusive: 0 })
  })

  it('is a verdict on every node once a small suite was asked whole', () => {
    const small = expectationOf(design({ size: 10 }), { ...meeting, score: 90 })
    expect(small.chains[0]?.certified).toBe(1)
    expect(small.items.median).toBeLessThanOrEqual(10)
  })

  it('is more items for a later test of a node', () => {
    const items = (attempt: number) =>
      expectationOf(design({ attempt }), { ...meeting, score: 80 }).items.mean
    expect(items(2)).toBeGreaterThan(1.3 * items(1))
  })

  it('is fewer items where the items are known', () => {
    const size = 600
    const items = {
      slopes: Array.from({ length: size }, () => 2),
      intercepts: Array.from({ length: size }, (_, item) => (item % 2 === 0 ? 5 : -1)),
    }
    const mean = (known: RunDesign) => expectationOf(known, { ...meeting, score: 76 }).items.mean
    expect(mean(design({ items }))).toBeLessThan(0.9 * mean(design()))
  })

  it('is the same for the same seed', () => {
    const once = () => expectationOf(design(), { ...meeting, score: 71 })
    expect(once()).toEqual(once())
  })
})

describe('the runs that are simulated', () => {
  it('are as many as tell every share to its error, and no more', () => {
    const runs = (...shares: readonly (readonly [string, number])[]) =>
      shares.flatMap(([outcome, count]) => Array.from({ length: count }, () => [outcome]))
    expect(areEnough(runs(['certified', 50]), 0.03)).toBe(true)
    expect(areEnough(runs(['certified', 20]), 0.03)).toBe(false)
    expect(areEnough(runs(['certified', 100], ['denied', 100]), 0.03)).toBe(false)
    expect(areEnough(runs(['certified', 140], ['denied', 140]), 0.03)).toBe(true)
    expect(areEnough(runs(['certified', 200], ['denied', 200]), 0.001)).toBe(true)
    // Of several shares, the least known decides.
    const two = runs(['certified', 60]).map((run, at) => [...run, at % 2 === 0 ? 'a' : 'b'])
    expect(areEnough(two, 0.03)).toBe(false)
  })

  it('are few for a node far from the line and many for one on it', () => {
    const far = simulatedRuns(design(), { score: 95, seed: 's' })
    const near = simulatedRuns(design(), { score: 70, seed: 's' })
    expect(far).toHaveLength(50)
    expect(near.length).toBeGreaterThan(150)
    expect(simulatedRuns(design(), { score: 70, seed: 's', replications: 7 })).toEqual(
      near.slice(0, 7),
    )
  })

  it('decide a suite of ten items when all of them were asked', () => {
    const small = (score: number) => expectationOf(design({ size: 10 }), { score, seed: 's' })
    expect(small(90).chains[0]).toMatchObject({ certified: 1, inconclusive: 0 })
    expect(small(50).chains[0]).toMatchObject({ denied: 1, inconclusive: 0 })
  })
})

describe('the power of a chain', () => {
  const power = powerOf(design({ size: 30_000 }), chain, { replications: 20, seed: 's' })

  it('grows with the cap, which is never above the suite', () => {
    expect(power?.caps).toEqual([200, 400, 700, 1000, 2000, 4000])
    for (const { certified, denied } of power?.points ?? []) {
      expect(certified).toEqual(certified.toSorted((a, b) => a - b))
      expect(denied).toEqual(denied.toSorted((a, b) => a - b))
    }
    const small = powerOf(design({ size: 300 }), chain, { replications: 2, seed: 's' })
    expect(small?.caps).toEqual([200, 300])
  })

  it('is nothing for a chain that is decided by its point score', () => {
    const full = { ...chain, decision: { rule: 'full' } as const }
    expect(powerOf(design(), full, meeting)).toBeUndefined()
  })
})
