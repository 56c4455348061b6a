import { describe, expect, it } from 'vitest'
import { covertOf } from '../../src/history/covert.ts'

const composite = { value: 9, interval: { lower: 4, upper: 14 } }
const overt = { route: { kind: 'direct', covert: false } } as const
const covert = { route: { kind: 'portal', covert: true } } as const

describe('an overt run beside a covert one', () => {
  it('is suspicious when it is shown to be better, whichever is named first', () => {
    const evidence = { firstBetter: 40, secondBetter: 0.1 }
    expect(covertOf(overt, covert, { composite, evidence })).toEqual({
      difference: composite,
      isSuspicious: true,
    })
    const turned = { firstBetter: 0.1, secondBetter: 40 }
    const reversed = { value: -9, interval: { lower: -14, upper: -4 } }
    expect(covertOf(covert, overt, { composite: reversed, evidence: turned })).toEqual({
      difference: composite,
      isSuspicious: true,
    })
  })

  it('is not when the evidence is short of that, or the covert run is the better one', () => {
    const short = { firstBetter: 39.9, secondBetter: 1000 }
    expect(covertOf(overt, covert, { composite: null, evidence: short })).toEqual({
      difference: null,
      isSuspicious: false,
    })
    expect(
      covertOf(covert, overt, { composite: null, evidence: { ...short, secondBetter: 1 } }),
    ).toEqual({ difference: null, isSuspicious: false })
  })

  it('is by the interval where two samples share too little for pairs', () => {
    const evidence = null
    expect(covertOf(overt, covert, { composite, evidence })?.isSuspicious).toBe(true)
    expect(covertOf(covert, overt, { composite, evidence })?.isSuspicious).toBe(false)
    expect(covertOf(overt, covert, { composite: null, evidence })?.isSuspicious).toBe(false)
    for (const [lower, isSuspicious] of [
      [0, false],
      [0.5, true],
    ] as const) {
      const bounded = { value: 9, interval: { lower, upper: 14 } }
      expect(covertOf(overt, covert, { composite: bounded, evidence })).toMatchObject({
        isSuspicious,
      })
    }
  })

  it('is nothing of the kind where both are alike, or nobody told', () => {
    const evidence = { firstBetter: 1000, secondBetter: 0 }
    for (const [one, other] of [
      [overt, overt],
      [covert, covert],
      [overt, {}],
      [{}, covert],
    ] as const) {
      expect(covertOf(one, other, { composite, evidence })).toBeNull()
    }
  })
})
