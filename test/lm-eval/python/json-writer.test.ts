import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpsJson, type PyValue } from '../../../src/lm-eval/index.ts'
import { equals, parseJson, Tuple } from '../../../src/lm-eval/python/index.ts'

const doc = parseJson('{"q": "é\\n\\"\\\\ 😀", "n": [1, 2.0, [], {}], "d": {"x": null, "y": true}}')

describe('dumpsJson', () => {
  it('writes on one line with the separators of Python', () => {
    expect(dumpsJson(doc)).toBe(
      '{"q": "é\\n\\"\\\\ 😀", "n": [1, 2.0, [], {}], "d": {"x": null, "y": true}}',
    )
  })

  it('writes one entry per line when indented', () => {
    expect(dumpsJson(doc, { indent: 2 })).toBe(
      [
        '{',
        '  "q": "é\\n\\"\\\\ 😀",',
        '  "n": [',
        '    1,',
        '    2.0,',
        '    [],',
        '    {}',
        '  ],',
        '  "d": {',
        '    "x": null,',
        '    "y": true',
        '  }',
        '}',
      ].join('\n'),
    )
  })

  it('writes numbers, tuples, keys and odd characters as Python does', () => {
    expect(dumpsJson([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e16, 10n ** 20n])).toBe(
      '[NaN, Infinity, -0.0, 1e+16, 100000000000000000000]',
    )
    expect(dumpsJson(new Tuple([true, '\x00\x1f\x7f\u2028\ud83d\b\f\t\r']))).toBe(
      '[true, "\\u0000\\u001f\x7f\u2028\ud83d\\b\\f\\t\\r"]',
    )
    const keys = new Map<PyValue, PyValue>([
      [1n, 1n],
      [2.5, 2n],
      [false, 3n],
      [null, 4n],
    ])
    expect(dumpsJson(keys)).toBe('{"1": 1, "2.5": 2, "false": 3, "null": 4}')
  })

  it('refuses a tuple as a key', () => {
    expect(() => dumpsJson(new Map([[new Tuple([]), 1n]]))).toThrow(/tuple as a key/)
  })

  it('is read back to an equal value, in both forms', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value = parseJson(json)
        expect(equals(parseJson(dumpsJson(value)), value)).toBe(true)
        expect(equals(parseJson(dumpsJson(value, { indent: 2 })), value)).toBe(true)
      }),
    )
  })
})
