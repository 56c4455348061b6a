import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repr } from '../../../src/lm-eval/index.ts'
import { equals, literalEval, PyError } from '../../../src/lm-eval/python/index.ts'
import { describeCorpora } from '../../support/corpora.ts'
import { stringVectors } from './conformance.ts'
import { pyValue } from './py-value.ts'

/** Types that have no `PyValue`; Python reads them. */
const unsupported = ["[b'x']", '[1+2j]']

describeCorpora('literals recorded from CPython', (corpus) => {
  const vectors = stringVectors(corpus)?.literal_eval ?? []

  it.each(vectors.filter((vector) => !unsupported.includes(vector.in)))('$in', (vector) => {
    if (vector.error === undefined) expect(repr(literalEval(vector.in))).toBe(vector.repr)
    else
      expect(() => literalEval(vector.in)).toThrow(expect.objectContaining({ type: vector.error }))
  })
})

describe('literalEval', () => {
  it('reads back what repr prints', () => {
    fc.assert(
      fc.property(pyValue, (value) => {
        expect(equals(literalEval(repr(value)), value)).toBe(true)
        expect(repr(literalEval(repr(value)))).toBe(repr(value))
      }),
    )
  })

  it.each([
    ['"\\x41\\101\\u00e9\\U0001F600\\q\\\n"', "'AAé😀\\\\q'"],
    ["'''a\n\"b\"'''", '\'a\\n"b"\''],
    ["R'\\n' u\"x\" 'y'", "'\\\\nxy'"],
    ["'a\\r\\nb'", "'a\\r\\nb'"],
    ["'''a\r\nb'''", "'a\\nb'"],
    ['1_0.5e-1_0', '1.05e-09'],
    ['.5', '0.5'],
    ['5.', '5.0'],
    ['00', '0'],
    ['0o17', '15'],
    ['0b1_01', '5'],
    ['-0x1F', '-31'],
    ['- 1', '-1'],
    ['(1)', '1'],
    ['(1,)', '(1,)'],
    ['1, 2', '(1, 2)'],
    ['()', '()'],
    ['[ # one\n 1,\n 2\n]', '[1, 2]'],
    ['\n[1]\n', '[1]'],
    ['{1: "a", True: "b"}', "{1: 'b'}"],
    ["{('a', 1): None,}", "{('a', 1): None}"],
    ['[1,\\\n2] # end', '[1, 2]'],
  ])('reads %j', (text, printed) => {
    expect(repr(literalEval(text))).toBe(printed)
  })

  it.each([
    ['', 'SyntaxError'],
    ['[1', 'SyntaxError'],
    ['1 2', 'SyntaxError'],
    ['01', 'SyntaxError'],
    ['1__0', 'SyntaxError'],
    ["'a\nb'", 'SyntaxError'],
    ["'\\x4'", 'SyntaxError'],
    ["'\\U00110000'", 'SyntaxError'],
    ['[1]\n[2]', 'SyntaxError'],
    ['\n  1', 'SyntaxError'],
    ['{1: 2', 'SyntaxError'],
    ['[,]', 'SyntaxError'],
    [`${'['.repeat(201)}${']'.repeat(201)}`, 'SyntaxError'],
    ['nan', 'ValueError'],
    ['--1', 'ValueError'],
    ['+True', 'ValueError'],
    ['[*a]', 'ValueError'],
    ['f("x")', 'ValueError'],
    ["f'x'", 'ValueError'],
    ['{**a}', 'ValueError'],
    ['{[1]: 2}', 'TypeError'],
  ])('refuses %j as Python does: %s', (text, type) => {
    expect(() => literalEval(text)).toThrow(expect.objectContaining({ type }))
  })

  it.each(["b'x'", '1+2j', '2j', '{1, 2}', '{1}', '...', "'\\N{BULLET}'", '-(1)'])(
    'refuses %s, which Python reads',
    (text) => {
      expect(() => literalEval(text)).toThrow(PyError)
    },
  )
})
