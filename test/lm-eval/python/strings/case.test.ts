import { describe, expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'

describe('case', () => {
  it.each([
    ['ΑΣ Σ', 'Ας Σ', 'Ας σ'],
    ["they're o'neil", "They'Re O'Neil", "They're o'neil"],
    ['ﬃx ßa', 'Ffix Ssa', 'Ffix ßa'],
    ['ǆ ǆ', 'ǅ ǅ', 'ǅ ǆ'],
    ['ᾳα ᾷ', 'ᾼα Α\u0342\u0345', 'ᾼα ᾷ'],
    ['1a b2c', '1A B2C', '1a b2c'],
    ['ჰა', 'ჰა', 'ჰა'],
    ['', '', ''],
  ])('writes %j as title %j and capitalized %j', (text, title, capitalized) => {
    expect(strings.title(text)).toBe(title)
    expect(strings.capitalize(text)).toBe(capitalized)
  })

  it('swaps case, with the final sigma in its place', () => {
    expect(strings.swapcase('ΑΣ straße İ')).toBe('ας STRASSE i\u0307')
  })

  it('folds what differs in case only to the same text', () => {
    expect(strings.casefold('STRASSE ΑΣ')).toBe(strings.casefold('straße ας'))
    expect(strings.casefold('ꭰı')).toBe('Ꭰı')
  })
})
