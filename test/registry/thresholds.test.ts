import { describe, expect, it } from 'vitest'
import { chanceAbove, movedBy, tierOf, whatIf } from '../../src/registry/site/thresholds.ts'

const node = (value: number, half = 5) => ({ value, lower: value - half, upper: value + half })

describe('what a line does', () => {
  it('counts who reaches it, surely or perhaps', () => {
    const nodes = [node(40), node(52), node(56), node(70)]
    expect(whatIf(nodes, 55)).toMatchObject({ line: 55, reach: 2, surely: 1, perhaps: 2 })
  })

  it('expects half of the nodes at a line to be below it in truth', () => {
    expect(chanceAbove(node(55), 55)).toBeCloseTo(0.5, 6)
    expect(chanceAbove(node(60), 55)).toBeCloseTo(0.975, 3)
    expect(chanceAbove(node(60, 0), 55)).toBe(1)
    expect(whatIf([node(55), node(50)], 55).overClaim).toBeCloseTo(0.5, 6)
    expect(whatIf([node(55), node(50)], 55).underClaim).toBeCloseTo(0.025, 3)
  })

  it('tells who changes the tier when all lines move', () => {
    const nodes = [node(54), node(56), node(69), node(71)]
    expect(movedBy(nodes, [55, 70], 2)).toEqual({ higher: 0, lower: 2 })
    expect(movedBy(nodes, [55, 70], -2)).toEqual({ higher: 2, lower: 0 })
    expect(tierOf(node(71), [55, 70])).toBe(70)
    expect(tierOf(node(54), [55, 70])).toBeUndefined()
  })
})
