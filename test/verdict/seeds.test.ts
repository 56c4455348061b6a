import { describe, expect, it } from 'vitest'
import { seedsConduct } from '../../src/verdict/index.ts'

const check = { sent: true, told: 'as-asked', again: '0.000', other: '31.500' } as const

describe('what a node does with seeds', () => {
  it.each([
    ['honoured', check],
    ['honoured', { ...check, again: '2.999', told: 'untold' as const }],
    ['alike', { ...check, other: '2.999' }],
    ['honoured', { ...check, other: '3.000' }],
    ['alike', { ...check, sent: false, other: '0.000' }],
    ['ignored', { ...check, again: '3.000' }],
    ['ignored', { ...check, again: '28.000', told: 'untold' as const }],
    ['declared', { ...check, again: '28.000', told: 'another' as const }],
    ['declared', { ...check, again: '28.000', sent: false, told: 'untold' as const }],
    ['not-shown', { ...check, again: null }],
    ['not-shown', { ...check, other: null }],
  ])('is %s', (conduct, seen) => {
    expect(seedsConduct(seen)).toBe(conduct)
  })
})
