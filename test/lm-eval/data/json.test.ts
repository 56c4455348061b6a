import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openJson } from '../../../src/lm-eval/data/json.ts'
import { dumpsJson, str } from '../../../src/lm-eval/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import { folderWith } from '../folder.ts'

const inMemory = { field: undefined, keepBelow: 1e9 }
const onDisk = { field: undefined, keepBelow: 0 }

async function documentsOf(text: string, options = inMemory) {
  const documents = await openJson(
    [join(folderWith({ 'rows.jsonl': text }), 'rows.jsonl')],
    options,
  )
  return Array.from({ length: documents.size }, (_, index) => documents.at(index))
}

describe('columns are typed over all rows, as Arrow does', () => {
  test.each<[string, string, string]>([
    ['an absent key is None', '{"a":1,"b":"x"}\n{"a":2}', "{'a': 2, 'b': None}"],
    ['keys take the order of the first row', '{"a":1,"b":2}\n{"b":4,"a":3}', "{'a': 3, 'b': 4}"],
    ['integers beside floats are floats', '{"a":0.5}\n{"a":3}', "{'a': 3.0}"],
    ['also inside lists', '{"a":[1,2]}\n{"a":[1.5, 2]}', "{'a': [1.5, 2.0]}"],
    [
      'integers beyond 64 bits are floats',
      '{"a":1}\n{"a":12345678901234567890}',
      "{'a': 1.2345678901234567e+19}",
    ],
    [
      'the keys of objects take one order',
      '{"a":{"x":1,"y":0.5}}\n{"a":{"y":2,"x":3}}',
      "{'a': {'x': 3, 'y': 2.0}}",
    ],
    [
      'objects with other keys stay as written',
      '{"a":[{"x":1},{"y":2}]}\n{"a":[{"x":0.5}, {"x":4}]}',
      "{'a': [{'x': 0.5}, {'x': 4}]}",
    ],
    ['values of several kinds stay as written', '{"a":1}\n{"a":"x"}\n{"a":0.5}', "{'a': 0.5}"],
    [
      'dates become datetimes',
      '{"a":"2020-01-01"}\n{"a":"2021-12-31T10:30"}',
      "{'a': '2021-12-31 10:30:00'}",
    ],
    [
      'a zone is converted to UTC',
      '{"a":"2020-01-01T00:00:00+02:00"}',
      "{'a': '2019-12-31 22:00:00'}",
    ],
    [
      'unless one of them is no date',
      '{"a":"2020-02-30"}\n{"a":"2020-01-01"}',
      "{'a': '2020-01-01'}",
    ],
    ['a column without values stays None', '{"a":null}\n{"a":null}', "{'a': None}"],
  ])('%s', async (_, text, last) => {
    for (const options of [inMemory, onDisk]) {
      expect(str((await documentsOf(text, options)).at(-1) ?? null)).toBe(last)
    }
  })

  test('large integers keep every digit and 1.0 is no integer', async () => {
    const [doc] = await documentsOf('{"i":9007199254740993,"f":1.0}')
    expect(str(doc ?? null)).toBe("{'i': 9007199254740993, 'f': 1.0}")
  })
})

test('rows read from the file in any order equal those held in memory', async () => {
  const value = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.constant(null))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, fc.string()), { minLength: 1 }), async (pairs) => {
      const rows = pairs.map(([n, text], index) => ({ index, n: JSON.stringify(n), text }))
      const lines = rows.map((row) => JSON.stringify(row)).join('\n\n')
      const path = join(folderWith({ 'rows.jsonl': `\ufeff${lines}` }), 'rows.jsonl')
      const kept = await openJson([path], inMemory)
      const indexed = await openJson([path], onDisk)
      expect(indexed.size).toBe(rows.length)
      expect(indexed.files).toEqual(kept.files)
      for (let index = rows.length - 1; index >= 0; index--) {
        expect(dumpsJson(indexed.at(index))).toBe(dumpsJson(kept.at(index)))
      }
    }),
    { numRuns: 20 },
  )
})

test('a list of objects, a field of an object and several files are one split each', async () => {
  const folder = folderWith({
    'list.json': ' [{"a":1},\n{"a":2}]',
    'wrapped.json': '{"version":3,"data":[{"a":3}]}',
    'more.jsonl': '{"a":4.5}\n',
  })
  const list = await openJson([join(folder, 'list.json'), join(folder, 'more.jsonl')], inMemory)
  expect(Array.from({ length: 3 }, (_, index) => str(list.at(index)))).toEqual([
    "{'a': 1.0}",
    "{'a': 2.0}",
    "{'a': 4.5}",
  ])
  const wrapped = await openJson([join(folder, 'wrapped.json')], { ...inMemory, field: 'data' })
  expect(wrapped.at(0)).toEqual(parseJson('{"a":3}'))
})

test('under a field texts and integers stay, objects share their keys, and dates are made', async () => {
  const rows = [
    { code: '007', n: 1, s: { k: 1 }, modified: 1_580_000_000, late_at: 1_580_000_000_123 },
    { code: '12', n: null, s: { m: 'x' }, modified: 1_590_000_000, late_at: null },
  ]
  const path = join(folderWith({ 'wrapped.json': JSON.stringify({ data: rows }) }), 'wrapped.json')
  const documents = await openJson([path], { ...inMemory, field: 'data' })
  expect([0, 1].map((index) => str(documents.at(index)))).toEqual([
    "{'code': '007', 'n': 1, 's': {'k': 1, 'm': None}, 'modified': '2020-01-26 00:53:20', 'late_at': '2020-01-26 00:53:20'}",
    "{'code': '12', 'n': None, 's': {'k': None, 'm': 'x'}, 'modified': '2020-05-20 18:40:00', 'late_at': None}",
  ])
})

test('under a field small numbers are no dates, whatever their column is called', async () => {
  const path = join(folderWith({ 'wrapped.json': '{"data":[{"date":7}]}' }), 'wrapped.json')
  const documents = await openJson([path], { ...inMemory, field: 'data' })
  expect(str(documents.at(0))).toBe("{'date': 7}")
})

describe('malformed data is refused with file and line', () => {
  test.each([
    ['broken JSON', '{"a":1}\n\n{"a":', /rows\.jsonl:3: is not JSON/],
    ['a row that is no object', '{"a":1}\n[1]', /rows\.jsonl:2: is not a JSON object/],
  ])('%s', async (_, text, message) => {
    await expect(documentsOf(text)).rejects.toThrow(
      expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) }),
    )
  })

  test('bytes that are no UTF-8', async () => {
    const folder = folderWith({ 'rows.jsonl': Buffer.from('7b2261223a22ff227d0a', 'hex') })
    await expect(openJson([join(folder, 'rows.jsonl')], inMemory)).rejects.toThrow(
      /:1: is not UTF-8/,
    )
  })

  test('a missing file', async () => {
    await expect(openJson(['/nowhere/rows.jsonl'], inMemory)).rejects.toThrow(/cannot be read/)
  })
})
