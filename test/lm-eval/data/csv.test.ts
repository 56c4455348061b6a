import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCsv } from '../../../src/lm-eval/data/csv.ts'
import { str } from '../../../src/lm-eval/index.ts'
import { folderWith } from '../folder.ts'

const options = { separator: ',', keepBelow: 1e9 }

async function rowsOf(text: string, keepBelow: number, separator = ',') {
  const path = join(folderWith({ 'rows.csv': text }), 'rows.csv')
  const documents = await openCsv([path], { separator, keepBelow })
  return Array.from({ length: documents.size }, (_, index) => str(documents.at(index)))
}

describe.each([
  ['in memory', 1e9],
  ['on disk', 0],
])('CSV %s is typed as pandas types it', (_, keepBelow) => {
  test.each<[string, string, string[]]>([
    ['integers lose leading zeros', 'a\n007\n-8', ["{'a': 7}", "{'a': -8}"]],
    [
      'integers with gaps are floats',
      'a,b\n1,x\n,y',
      ["{'a': 1.0, 'b': 'x'}", "{'a': None, 'b': 'y'}"],
    ],
    ['floats', 'a\n1\n2.50\n1e3', ["{'a': 1.0}", "{'a': 2.5}", "{'a': 1000.0}"]],
    ['booleans', 'a\nTrue\nFALSE', ["{'a': True}", "{'a': False}"]],
    [
      'words for nothing are None',
      'a\nNA\nx\nnull\nNone',
      ["{'a': None}", "{'a': 'x'}", "{'a': None}", "{'a': None}"],
    ],
    ['a mixed column is text', 'a\n1\nx', ["{'a': '1'}", "{'a': 'x'}"]],
    ['an unnamed column is numbered', ',b\n1,2', ["{'Unnamed: 0': 1, 'b': 2}"]],
    ['short rows end in None', 'a,b\nx', ["{'a': 'x', 'b': None}"]],
    [
      'quotes hold separators, quotes and lines',
      'a,b\n"x, ""y""","p\nq"\nr,s',
      [`{'a': 'x, "y"', 'b': 'p\\nq'}`, "{'a': 'r', 'b': 's'}"],
    ],
    [
      'byte order mark, CRLF and blank lines',
      '\ufeffa\r\n\r\nx\r\n\r\ny\r\n',
      ["{'a': 'x'}", "{'a': 'y'}"],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await rowsOf(text, keepBelow)).toEqual(rows)
  })

  test('another separator', async () => {
    expect(await rowsOf('a;b\n1,5;x', keepBelow, ';')).toEqual(["{'a': '1,5', 'b': 'x'}"])
  })
})

describe('malformed data is refused with file and line', () => {
  test.each([
    ['a row with too many cells', 'a,b\n1,2\n1,2,3\n', /rows\.csv:3: /],
    ['a quote that never ends', 'a\n"x\ny\n', /rows\.csv:\d: /],
    ['two columns of one name', 'a,a\n1,2', /rows\.csv:1: two columns are named 'a'/],
    ['an empty file', '', /rows\.csv: is empty/],
  ])('%s', async (_, text, message) => {
    await expect(rowsOf(text, 1e9)).rejects.toThrow(
      expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) }),
    )
  })

  test('files of one split must have the same columns', async () => {
    const folder = folderWith({ 'one.csv': 'a\n1', 'two.csv': 'b\n1' })
    const paths = [join(folder, 'one.csv'), join(folder, 'two.csv')]
    await expect(openCsv(paths, options)).rejects.toThrow(/two\.csv:1: has other columns/)
  })

  test('a missing file', async () => {
    await expect(openCsv(['/nowhere/rows.csv'], options)).rejects.toThrow(/cannot be read/)
  })
})
