import { describe, expect, it } from 'vitest'
import { type PyValue, repr, str } from '../../../src/lm-eval/index.ts'
import {
  add,
  divide,
  floorDivide,
  literalEval,
  parseJson,
  power,
  Tuple,
  toFloat,
} from '../../../src/lm-eval/python/index.ts'
import { describeCorpora } from '../../support/corpora.ts'
import { stringVectors } from './conformance.ts'

/** A lone surrogate has no UTF-8 form: the recording has one replacement character per byte. */
const recordedSurrogate = '\ufffd\ufffd\ufffd'

describeCorpora('str and repr recorded from CPython', (corpus) => {
  const vectors = stringVectors(corpus)

  it.each(vectors?.json_value ?? [])('prints the JSON value $json alike', (vector) => {
    const value = parseJson(vector.json)
    expect(str(value).replace(/\p{Cs}/gu, recordedSurrogate)).toBe(vector.str)
    expect(repr(value)).toBe(vector.repr)
  })

  const computed: Readonly<Record<string, () => PyValue>> = {
    '1/3': () => divide(1n, 3n),
    '2/3': () => divide(2n, 3n),
    "float('inf')": () => toFloat('inf'),
    "float('-inf')": () => toFloat('-inf'),
    "float('nan')": () => toFloat('nan'),
    '0.1+0.2': () => add(0.1, 0.2),
    '7/2': () => divide(7n, 2n),
    '-7//2': () => floorDivide(-7n, 2n),
    '7//-2.0': () => floorDivide(7n, -2),
    '2**0.5': () => power(2n, 0.5),
  }

  it.each(vectors?.float ?? [])('prints $expr as $str', (vector) => {
    const value = computed[vector.expr]?.() ?? literalEval(vector.expr)
    expect(str(value)).toBe(vector.str)
  })
})

describe('repr', () => {
  it.each<[string, PyValue, string]>([
    ['None', null, 'None'],
    ['a tuple of one', new Tuple([1n]), '(1,)'],
    ['an empty tuple', new Tuple([]), '()'],
    ['a tuple of two', new Tuple([1n, 'a']), "(1, 'a')"],
    [
      'a dict with keys of any type',
      new Map<PyValue, PyValue>([
        [1n, 2],
        [null, []],
      ]),
      '{1: 2.0, None: []}',
    ],
    ['a string with both quotes', 'it\'s "so"', "'it\\'s \"so\"'"],
    ['a string with an apostrophe', "it's", '"it\'s"'],
    ['escapes', 'a\\b\n\r\t\x00\x7f\x85', "'a\\\\b\\n\\r\\t\\x00\\x7f\\x85'"],
    ['spaces but the plain one', ' \xa0\u2003\u2028', "' \\xa0\\u2003\\u2028'"],
    ['a lone surrogate', '\ud83d', "'\\ud83d'"],
    ['private use and format characters', '\ue000\u200b\u{e0001}', "'\\ue000\\u200b\\U000e0001'"],
    ['letters of any script', 'é漢😀', "'é漢😀'"],
  ])('prints %s', (_, value, printed) => {
    expect(repr(value)).toBe(printed)
  })
})
