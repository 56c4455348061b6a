import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { DataStore, lockedDatasets, str } from '../../../src/lm-eval/index.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'
import { folderWith } from '../folder.ts'

const files = {
  'one.jsonl': '{"a":1}\n',
  'two.jsonl': '{"a":2}\n',
  'named/my-train.csv': 'a\n1\n',
  'named/dev/x.csv': 'a\n2\n',
  'named/README.md': '',
  'plain/x.csv': 'a\n3\n',
  'empty/README.md': '',
}

async function opened(path: string, kwargs: string, split: string) {
  const yaml = `task: t\ndataset_path: ${path}\ndataset_kwargs: ${kwargs}\ndoc_to_text: a\ndoc_to_target: a\n`
  const folder = folderWith(files)
  const store = new DataStore(folder, lockedDatasets(folder))
  const documents = await store.open(taskConfig(parseFields(yaml, 't.yaml')), split)
  return Array.from({ length: documents.size }, (_, index) => str(documents.at(index)))
}

test.each<[string, string, string, string, string[]]>([
  ['a path is the split train', 'json', '{data_files: one.jsonl}', 'train', ["{'a': 1}"]],
  [
    'a list keeps its order',
    'json',
    '{data_files: [two.jsonl, one.jsonl]}',
    'train',
    ["{'a': 2}", "{'a': 1}"],
  ],
  ['a glob is sorted', 'json', "{data_files: {test: '*.jsonl'}}", 'test', ["{'a': 1}", "{'a': 2}"]],
  ['a folder names splits by its files', 'named', '{}', 'train', ["{'a': 1}"]],
  ['and by folders inside', './named', '{}', 'validation', ["{'a': 2}"]],
  ['without such names all is train', 'plain', '{}', 'train', ["{'a': 3}"]],
  [
    'files may be named inside a folder',
    'plain',
    '{data_files: {eval: x.csv}}',
    'eval',
    ["{'a': 3}"],
  ],
])('%s', async (_, path, kwargs, split, rows) => {
  expect(await opened(path, kwargs, split)).toEqual(rows)
})

test.each<[string, string, string, string, RegExp]>([
  [
    'an unknown split',
    'json',
    '{data_files: {test: one.jsonl}}',
    'tset',
    /has no split 'tset', did you mean 'test'/,
  ],
  ['a missing file', 'json', '{data_files: none.jsonl}', 'train', /none\.jsonl: cannot be read/],
  ['a glob without match', 'json', "{data_files: '*.xml'}", 'train', /no file matches \*\.xml/],
  ['an address', 'json', '{data_files: "https://example.org/x"}', 'train', /is not a local file/],
  ['no files named', 'csv', '{}', 'train', /has no data_files/],
  [
    'an option that would change the data',
    'csv',
    '{data_files: x.csv, skiprows: 1}',
    'train',
    /skiprows is not supported/,
  ],
  ['a folder without data', 'empty', '{}', 'train', /holds no data files/],
  [
    'a dataset without a pinned commit',
    'owner/name',
    '{}',
    'test',
    /owner\/name: the task file pins no commit of it/,
  ],
])('%s is refused', async (_, path, kwargs, split, message) => {
  await expect(opened(path, kwargs, split)).rejects.toThrow(
    expect.objectContaining({
      name: 'IqError',
      code: expect.stringMatching(/^(?:SUITE|DATA)$/),
      message: expect.stringMatching(message),
    }),
  )
})

test('a file that shrinks while it is open is noticed', async () => {
  const folder = folderWith({ 'rows.jsonl': '{"a":"first"}\n{"a":"second"}\n' })
  const yaml =
    'task: t\ndataset_path: json\ndataset_kwargs: {data_files: rows.jsonl}\ndoc_to_text: a\ndoc_to_target: a\n'
  const store = new DataStore(folder, lockedDatasets(folder), 0)
  const documents = await store.open(taskConfig(parseFields(yaml, 't.yaml')), 'train')
  truncateSync(join(folder, 'rows.jsonl'), 20)
  expect(() => documents.at(1)).toThrow(/has become shorter/)
})
