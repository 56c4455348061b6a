import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainJson, plainText } from '../../../src/cli/terminal/plain-text.ts'

describe('text of a stranger', () => {
  it.each([
    ['a colour', '\u001b[31mCERTIFIED\u001b[0m', 'CERTIFIED'],
    ['a window title', '\u001b]0;owned\u0007text', 'text'],
    ['a cleared screen', 'a\u001b[2Jb', 'ab'],
    ['a line break', 'a\nb', 'a b'],
    ['a reversed order', 'a\u202eb', 'ab'],
  ])('loses %s', (_what, hostile, plain) => {
    expect(plainText(hostile)).toBe(plain)
  })

  it('never keeps a control character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.test(plainText(text)),
      ),
    )
  })
})

describe('JSON of a stranger', () => {
  it('reads back as it was, and holds no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = plainJson({ text })
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ text })))
        expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('writes the controls that JSON would leave as they are in four digits', () => {
    expect(plainJson('\u009b31m\u202e')).toBe('"\\u009b31m\\u202e"')
  })
})
