import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonError, type JsonOptions, parseStrictJson } from '../../src/digest/index.ts'
import { describeVectors, vector, vectorFiles } from './vectors.ts'

const parse = (text: string, options?: JsonOptions) => parseStrictJson(Buffer.from(text), options)

const accepts = (bytes: Uint8Array) => {
  try {
    parseStrictJson(bytes)
    return true
  } catch (error) {
    if (error instanceof JsonError) return false
    throw error
  }
}

/** Numbers as reports have them: `fc.jsonValue` also makes integers that no double holds exactly. */
const anyJson = fc.object({
  values: [
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.boolean(),
    fc.constant(null),
  ],
  key: fc.string({ unit: 'grapheme' }),
})

describe('strict JSON', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(parse(text))).toBe(text)
      }),
    )
  })

  /**
   * Text as JSON.stringify writes it is read natively, any other unit by unit: a blank before it makes it
   * another.
   */
  it('reads and refuses the same, however the text is spaced', () => {
    const atom = fc.constantFrom(
      ...['0', '-0', '1.0', '1.5', '1e3', '9007199254740991', '9007199254740992', '1e21', '1e400'],
      ...[
        '9007199254740993',
        '"a"',
        '"\\u0041"',
        '"\\ud800"',
        '"\\\\ud800"',
        '"é"',
        '"\\/"',
        'null',
        'true',
      ],
    )
    const key = fc.constantFrom(
      ...['a', 'A', 'b', 'ſ', 's', '1', '0', '__proto__', '\\u0061', '\\udc00', ''],
    )
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
        fc
          .array(fc.tuple(key, tie('text')), { maxLength: 4 })
          .map((members) => `{${members.map(([name, value]) => `"${name}":${value}`).join(',')}}`),
      ),
    }))
    const read = (source: string, options: JsonOptions) => {
      try {
        return { value: parse(source, options) }
      } catch (error) {
        return { refused: error instanceof JsonError && error.message.replace(/ at line.*/u, '') }
      }
    }
    const rules = fc.record({
      rejectCaseVariants: fc.boolean(),
      maxDepth: fc.constantFrom(1, 2, 32),
    })
    const twoLines = (source: string) => `${JSON.stringify(JSON.parse(source), null, 2)}\n`
    fc.assert(
      fc.property(text, rules, (source, options) => {
        const slow = read(` ${source}`, options)
        expect(read(source, options)).toStrictEqual(slow)
        const indented = twoLines(source)
        expect(read(indented, options)).toStrictEqual(read(` ${indented}`, options))
      }),
      { numRuns: 3000 },
    )
  })

  it('goes on reading when there were more keys than it remembers', () => {
    const many = (from: number) =>
      `{${Array.from({ length: 3000 }, (_, at) => `"many-${from + at}":0`).join()}}`
    const options = { rejectCaseVariants: true, maxBytes: 1e6 }
    expect(Object.keys(parse(many(0), options) ?? {})).toHaveLength(3000)
    expect(Object.keys(parse(many(3000), options) ?? {})).toHaveLength(3000)
    expect(Object.keys(parse('{"quite-new-here":1}', options) ?? {})).toEqual(['quite-new-here'])
  })

  it('never accepts text that JSON.parse refuses', () => {
    const token = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', '.5', 'e1', 'true', 'nul', ' '],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('')
        if (accepts(Buffer.from(text))) expect(() => JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [
      'a repeated key',
      '{"a":1,\n "a":2}',
      'an object key that was there before at line 2, column 2',
    ],
    ['a repeated key spelt with an escape', '{"a":1,"\\u0061":2}', 'was there before'],
    ['a lone surrogate', '["\\ud800"]', 'a lone surrogate at line 1, column 2'],
    ['a lone surrogate in a key', '{"\\udc00":1}', 'a lone surrogate'],
    ['a byte order mark', '\ufeff{}', 'no JSON value at line 1, column 1'],
    ['an integer no double holds', '[9007199254740993]', 'a number out of range'],
    ['a number beyond every double', '1e400', 'a number out of range'],
    ['an unfinished string', '"abc', 'a string without end'],
    ['a raw line feed in a string', '"a\nb"', 'a control character or unknown escape'],
    ['text after the value', '{} {}', 'text after the end of the JSON value at line 1, column 4'],
    ['nothing', '', 'no JSON value'],
    ['nesting of 33', `${'['.repeat(33)}${']'.repeat(33)}`, 'nesting deeper than 32'],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => parse(text)).toThrow(JsonError)
    expect(() => parse(text)).toThrow(message)
  })

  it('accepts nesting of 32, and deeper on request', () => {
    expect(() => parse(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow()
    expect(() => parse(`${'['.repeat(33)}${']'.repeat(33)}`, { maxDepth: 33 })).not.toThrow()
  })

  it('refuses more bytes than allowed', () => {
    expect(() => parse('[1,2]', { maxBytes: 4 })).toThrow('more than 4 bytes')
  })

  it('refuses bytes that are not UTF-8', () => {
    for (const cut of [
      [0x22, 0xff, 0x22],
      [0x22, 0xe2, 0x82],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ]) {
      expect(() => parseStrictJson(Buffer.from(cut))).toThrow('not UTF-8')
      expect(parse('"whole"')).toBe('whole')
    }
  })

  it('keeps __proto__ an ordinary key of an object that inherits nothing', () => {
    const value = parse('{"__proto__":{"admin":true},"constructor":1}')
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor'])
    const empty = Object(parse('{}'))
    for (const name of ['__proto__', ...Object.getOwnPropertyNames(Object.prototype)]) {
      expect(name in empty).toBe(false)
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  it.each(['Payload', 'payLoad', 'PAYLOAD'])('can refuse %s beside payload', (key) => {
    const text = `{"payload":1,"${key}":2}`
    expect(() => parse(text)).not.toThrow()
    expect(() => parse(text, { rejectCaseVariants: true })).toThrow('was there before')
  })

  it('folds case as Go does: long s and the Kelvin sign too', () => {
    expect(() => parse('{"s":1,"ſ":2}', { rejectCaseVariants: true })).toThrow(JsonError)
    const many = Array.from({ length: 5000 }, (_, at) => `"key-${at}":0`).join()
    expect(() => parse(`{${many},"KEY-4999":0}`, { rejectCaseVariants: true })).toThrow(JsonError)
    expect(() => parse('{"k":1,"\u212a":2}', { rejectCaseVariants: true })).toThrow(JsonError)
  })
})

describeVectors('JSONTestSuite', () => {
  const files = vectorFiles('JSONTestSuite/test_parsing')
  const named = (prefix: string) => files.filter((path) => path.includes(`/${prefix}_`))

  it('has all its files', () => {
    expect([named('y').length, named('n').length, named('i').length]).toEqual([95, 188, 35])
  })

  it.each(named('n'))('refuses %s', (path) => {
    expect(accepts(vector(path))).toBe(false)
  })

  const duplicates = named('y').filter((path) => path.includes('duplicated_key'))

  it.each(named('y').filter((path) => !duplicates.includes(path)))('accepts %s', (path) => {
    expect(parseStrictJson(vector(path))).toEqual(JSON.parse(vector(path).toString()))
  })

  it('refuses the two valid files with a key twice', () => {
    expect(duplicates).toHaveLength(2)
    expect(duplicates.filter((path) => accepts(vector(path)))).toEqual([])
  })

  it('of the files left to the reader accepts only numbers that underflow', () => {
    const accepted = named('i').filter((path) => accepts(vector(path)))
    expect(accepted.map((path) => path.split('/').at(-1))).toEqual([
      'i_number_double_huge_neg_exp.json',
      'i_number_real_underflow.json',
    ])
  })
})
