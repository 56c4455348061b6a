import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ladder, normalPopulation, simulate } from '../../src/population/index.ts'
import { tried } from '../support/tried.ts'

const evidence = {
  rule: 'evidence',
  alpha: '0.05',
  beta: '0.05',
  indifference: '2',
  maxRelays: 200,
} as const
const full = { rule: 'full' } as const

const pool = {
  suite: { name: 's', version: '1.0.0' },
  tasks: [{ name: 't', weight: 1, size: 600 }],
  items: undefined,
}

function node(score: number) {
  return { name: `scored ${score}`, score }
}

function outcome(
  scores: readonly number[],
  proposed = ladder([55, 70], evidence),
  today = proposed,
) {
  return simulate(scores.map(node), { proposed, today, pool, seed: 's' })
}

describe('a simulated ladder of tiers', () => {
  it('lands clear cases where they belong', () => {
    const { tiers, untiered, changes } = outcome([30, 30, 90])
    expect(tiers.map(({ land }) => land)).toEqual([0, 1])
    expect(untiered).toBe(2)
    expect(changes).toEqual([])
  })

  it('every node lands in exactly one tier or in none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 40, max: 85 }), { minLength: 1, maxLength: 5 }),
        (scores) => {
          const { tiers, untiered } = outcome(scores)
          const landed = tiers.reduce((sum, { land }) => sum + land, untiered)
          expect(landed).toBeCloseTo(scores.length, 9)
        },
      ),
      { numRuns: tried(12) },
    )
  })

  it('over-claims by evidence stay below alpha even where the zone begins', () => {
    const [lower, upper] = outcome([53, 68]).tiers
    expect(lower?.overClaimBelowZone.nodes).toBe(1)
    expect(lower?.overClaimBelowZone.share).toBeLessThanOrEqual(0.05)
    expect(upper?.overClaimBelowZone.share).toBeLessThanOrEqual(0.05)
  })

  it('a point score needs every item, and is what it is', () => {
    const { tiers, relays } = outcome([69, 70], ladder([70], full))
    expect(tiers[0]?.underClaim.share).toBe(0)
    expect(tiers[0]?.overClaim.share).toBe(0)
    expect(relays.median).toBe(600)
  })

  it('names the nodes that change, from tier to tier', () => {
    const today = ladder([55, 70], full)
    const { changes } = outcome([45, 62, 85], ladder([40, 75], full), today)
    expect(changes.map(({ score, today: was, proposed }) => [score, was, proposed])).toEqual([
      [45, null, 40],
    ])
    const fewer = outcome([62], ladder([70], full), today)
    expect(fewer.changes).toMatchObject([{ today: 55, proposed: null }])
  })

  it('gives the same figures for the same seed', () => {
    expect(outcome([61.5, 70])).toEqual(outcome([61.5, 70]))
  })
})

describe('a normal population', () => {
  it('has the mean and the deviation that were asked for', () => {
    const scores = normalPopulation(60, 8, 4000, 's').map(({ score }) => score)
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length
    expect(mean).toBeCloseTo(60, 0)
    expect(Math.sqrt(variance)).toBeCloseTo(8, 0)
  })

  it('stays inside the scale', () => {
    const scores = normalPopulation(95, 20, 500, 's').map(({ score }) => score)
    expect(Math.max(...scores)).toBeLessThanOrEqual(100)
  })
})
