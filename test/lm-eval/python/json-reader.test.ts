import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpsJson, type PyValue } from '../../../src/lm-eval/index.ts'
import { equals, JsonSyntaxError, PyError, parseJson } from '../../../src/lm-eval/python/index.ts'

describe('parseJson', () => {
  it('agrees with JSON.parse on everything but the kind of numbers', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t\r '), (json, space) => {
        const parsed = parseJson(space + json + space)
        expect(JSON.parse(dumpsJson(parsed))).toEqual(JSON.parse(json))
      }),
    )
  })

  it.each<[string, PyValue]>([
    ['1', 1n],
    ['-0', 0n],
    ['999999999999999', 999999999999999n],
    ['9007199254740993', 9007199254740993n],
    ['-123456789012345678901234567890', -123456789012345678901234567890n],
    ['1.0', 1],
    ['1e2', 100],
    ['-0.0', -0],
    ['1E400', Number.POSITIVE_INFINITY],
    ['NaN', Number.NaN],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['"\\ud83d\\ude00\\ud83d"', '😀\ud83d'],
    ['"a\\/\\b\\f\\n\\r\\t\\u00E9"', 'a/\b\f\n\r\té'],
    ['"\u2028\x7f"', '\u2028\x7f'],
  ])('reads %s as Python does', (json, value) => {
    expect(parseJson(json)).toBe(value)
  })

  it('keeps the order of keys, and of a repeated one the first place and last value', () => {
    const dict = parseJson('{"b": 1, "a": 2, "b": 3, "__proto__": 4, "1": 5}')
    expect(dumpsJson(dict)).toBe('{"b": 3, "a": 2, "__proto__": 4, "1": 5}')
  })

  it.each([
    ['', 1, 1],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['{"😀é": tru}', 1, 8],
    ['{a: 1}', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['01', 1, 2],
    ['1.', 1, 2],
    ['.5', 1, 1],
    ['+1', 1, 1],
    ['-', 1, 1],
    ['1e', 1, 2],
    ['"a\nb"', 1, 3],
    ['"abc', 1, 5],
    ['"\\x41"', 1, 2],
    ['"\\u12g4"', 1, 2],
    ["'a'", 1, 1],
    ['\ufeff1', 1, 1],
    ['\xa01', 1, 1],
    ['1\n\n  2', 3, 3],
  ])('refuses %j at line %i, column %i', (json, line, column) => {
    expect(() => parseJson(json)).toThrow(JsonSyntaxError)
    expect(() => parseJson(json)).toThrow(expect.objectContaining({ line, column }))
    expect(() => parseJson(json)).toThrow(`at line ${line}, column ${column}`)
  })

  it('reads deep nesting and refuses nesting without end', () => {
    expect(() => parseJson('['.repeat(1000) + ']'.repeat(1000))).not.toThrow()
    const endless = () => parseJson('['.repeat(1_000_000))
    expect(endless).toThrow(PyError)
    expect(endless).toThrow(/deeper than 1000 levels/)
  })

  it('refuses an integer of more digits than Python reads', () => {
    expect(equals(parseJson('9'.repeat(4300)), 10n ** 4300n - 1n)).toBe(true)
    expect(() => parseJson('9'.repeat(4301))).toThrow(/more than 4300 digits/)
  })
})
