import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'

const { lstrip, rstrip, strip } = strings

describe('strip', () => {
  it("strips Python's white space, which is not JavaScript's", () => {
    expect(strip('\x1c\x85\xa0\u3000a\x1f\n')).toBe('a')
    expect(strip('\ufeffa\u200b')).toBe('\ufeffa\u200b')
  })

  it('strips any of the given characters, also beyond the basic plane', () => {
    expect(strip('😀é a é😀', 'é😀')).toBe(' a ')
    expect(lstrip('xyxa', 'xy')).toBe('a')
    expect(rstrip('axyx', 'xy')).toBe('a')
    expect(strip('  a ', '')).toBe('  a ')
    expect(strip('aaa', 'a')).toBe('')
  })

  it('strips one side after the other, and no more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\xa0', 'a', '😀') }), (text) => {
        expect(strip(text)).toBe(rstrip(lstrip(text)))
        expect(strip(strip(text))).toBe(strip(text))
      }),
    )
  })
})
