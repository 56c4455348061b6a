import { describe, expect, it } from 'vitest'
import { hasColour, painted } from '../../../src/cli/terminal/colour.ts'
import { wrapped } from '../../../src/cli/terminal/wrapped.ts'

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '0' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal: %s, with %o: %s', (isTTY, env, expected) => {
    expect(hasColour({ isTTY }, env)).toBe(expected)
  })

  it.each([
    ['  ok   signature: by you', '\u001b[32m  ok\u001b[39m   signature: by you'],
    [
      'iq-text-55  >= 55  CERTIFIED  shown',
      'iq-text-55  >= 55  \u001b[32mCERTIFIED\u001b[39m  shown',
    ],
    ['VERIFIED: signed', '\u001b[32mVERIFIED\u001b[39m: signed'],
    ['error USAGE: what', '\u001b[31merror USAGE:\u001b[39m what'],
    ['task  items  right', '\u001b[1mtask  items  right\u001b[22m'],
    ['node    http://n  (chat)', 'node    http://n  (chat)'],
    ['not CERTIFIED', 'not CERTIFIED'],
  ])('paints the word of %s', (line, expected) => {
    expect(painted(line)).toBe(expected)
  })
})

describe('a long line', () => {
  it('is broken between words, below its text, and a long word stays whole', () => {
    expect(wrapped('speed   answers p50 9 ms, p95 57 ms; first token', 30)).toEqual([
      'speed   answers p50 9 ms, p95',
      '        57 ms; first token',
    ])
    expect(wrapped('report  /a/very/long/path/that/is/one/word x', 20)).toEqual([
      'report  /a/very/long/path/that/is/one/word',
      '        x',
    ])
    expect(wrapped('short', 30)).toEqual(['short'])
  })
})
