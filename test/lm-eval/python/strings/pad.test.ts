import { describe, expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'

describe('padding', () => {
  it('counts the width in code points', () => {
    expect(strings.ljust('😀', 3, '.')).toBe('😀..')
    expect(strings.rjust('😀', 3, '.')).toBe('..😀')
    expect(strings.center('😀', 4, 'é')).toBe('é😀éé')
    expect(strings.rjust('abc', 2)).toBe('abc')
  })

  it('puts the odd one of a centred text where Python does', () => {
    expect(strings.center('ab', 5, '*')).toBe('**ab*')
    expect(strings.center('a', 4, '*')).toBe('*a**')
  })

  it('fills with zeros behind the sign', () => {
    expect(strings.zfill('-7', 4)).toBe('-007')
    expect(strings.zfill('+', 3)).toBe('+00')
    expect(strings.zfill('', 2)).toBe('00')
    expect(strings.zfill('--1', 5)).toBe('-00-1')
  })

  it('refuses to fill with anything but one character', () => {
    expect(() => strings.center('a', 4, 'xy')).toThrow(/exactly one character/)
    expect(() => strings.ljust('a', 4, '')).toThrow(/exactly one character/)
  })
})
