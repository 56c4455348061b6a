import { expect, test } from 'vitest'
import { convertedFiles } from '../../../src/hub/converted-files.ts'
import { readCard } from '../../../src/lm-eval/data/card.ts'
import { chooseFiles } from '../../../src/lm-eval/data/choose-files.ts'
import { globPattern } from '../../../src/lm-eval/data/glob.ts'

const card = readCard(`---
license: mit
configs:
- config_name: main
  data_files:
  - split: train
    path: main/train-*
  - split: test
    path: ["main/test-*", "extra/*.parquet"]
  default: true
- config_name: plain
  data_files: "plain/*.jsonl"
- config_name: folder
  data_dir: "./some/folder/"
---
# A dataset
`)

const files = [
  'README.md',
  'extra/a.parquet',
  'main/test-00001-of-00002.parquet',
  'main/test-00000-of-00002.parquet',
  'main/train-00000-of-00001.parquet',
  'plain/b.jsonl',
  'plain/a.jsonl',
  'some/folder/dev.csv',
  'some/folder/test.csv',
  'some/folder/notes.txt',
]

test.each<[string, string | undefined, string, string[]]>([
  ['the default configuration', undefined, 'train', ['main/train-00000-of-00001.parquet']],
  [
    'several patterns, each in the order of names',
    'main',
    'test',
    ['main/test-00000-of-00002.parquet', 'main/test-00001-of-00002.parquet', 'extra/a.parquet'],
  ],
  [
    'a pattern without a split is the split train',
    'plain',
    'train',
    ['plain/a.jsonl', 'plain/b.jsonl'],
  ],
  ['a folder, its splits told by file names', 'folder', 'validation', ['some/folder/dev.csv']],
  ['a split that is not there', 'main', 'validation', []],
  ['a configuration that is not there', 'other', 'train', []],
])('the card of a dataset names its files: %s', (_, config, split, expected) => {
  expect(chooseFiles(files, card, { config, split })).toEqual(expected)
})

test('without a card the folder is the configuration', () => {
  const wanted = { config: 'some/folder', split: 'test' }
  expect(chooseFiles(files, [], wanted)).toEqual(['some/folder/test.csv'])
  expect(
    chooseFiles(['train.jsonl', 'test.jsonl'], [], { config: undefined, split: 'test' }),
  ).toEqual(['test.jsonl'])
})

test("the Hub's Parquet copy lies by configuration and split", () => {
  const copy = ['default/test/0001.parquet', 'default/test/0000.parquet', 'xl/test/0000.parquet']
  expect(convertedFiles(copy, { config: undefined, split: 'test' })).toEqual([
    'default/test/0000.parquet',
    'default/test/0001.parquet',
  ])
  expect(convertedFiles(copy, { config: 'xl', split: 'test' })).toEqual(['xl/test/0000.parquet'])
})

test.each([
  ['data/train-*', 'data/train-00000-of-00001.parquet', true],
  ['data/*', 'data/a/b.csv', false],
  ['data/**', 'data/a/b.csv', true],
  ['**/b.csv', 'b.csv', true],
  ['**/b.csv', 'a/c/b.csv', true],
  ['a[0-9].csv', 'a7.csv', true],
  ['a[!0-9].csv', 'a7.csv', false],
  ['a?.csv', 'ab.csv', true],
  ['a.csv', 'abcsv', false],
  ['./a+b.csv', 'a+b.csv', true],
])('the pattern %s and the file %s', (glob, file, matches) => {
  expect(globPattern(glob).test(file)).toBe(matches)
})

test.each([
  ['no head', '# A dataset\n'],
  ['a head that is not YAML', '---\na: [\n---\n'],
  ['a head without configurations', '---\nlicense: mit\n---\n'],
  ['configurations that are none', '---\nconfigs: [1, {data_files: x}]\n---\n'],
])('a card with %s describes no files', (_, readme) => {
  expect(readCard(readme)).toEqual([])
})
