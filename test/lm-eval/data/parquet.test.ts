import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openParquet } from '../../../src/lm-eval/data/parquet.ts'
import { str } from '../../../src/lm-eval/index.ts'
import { folderWith } from '../folder.ts'

const files = join(import.meta.dirname, 'files')

test.each(['snappy', 'zstd'])(
  'Parquet files compressed with %s keep Python’s types',
  async (name) => {
    const documents = await openParquet([join(files, `types.${name}.parquet`)])
    expect(Array.from({ length: documents.size }, (_, index) => str(documents.at(index)))).toEqual([
      "{'id': 1, 'small': 7, 'score': 1.0, 'text': 'plain', 'flag': True, 'tags': ['a', 'b'], " +
        "'meta': {'lang': 'en', 'level': 2}, 'answers': [{'text': 'x', 'start': 3}], " +
        "'day': '2024-05-06', 'when': '2024-05-06 10:00:00'}",
      "{'id': 9007199254740993, 'small': None, 'score': 2.5, 'text': 'naïve 🙂', 'flag': None, " +
        "'tags': [], 'meta': {'lang': None, 'level': 0}, 'answers': [], 'day': None, " +
        "'when': '1999-12-31 23:59:59.500000'}",
      "{'id': -3, 'small': -1, 'score': None, 'text': None, 'flag': False, 'tags': None, " +
        "'meta': None, 'answers': None, 'day': '1969-07-20', 'when': None}",
    ])
    expect(documents.columns.slice(0, 3)).toEqual(['id', 'small', 'score'])
  },
)

test('a file that is no Parquet is refused by name', async () => {
  const path = join(folderWith({ 'x.parquet': 'no parquet' }), 'x.parquet')
  await expect(openParquet([path])).rejects.toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringContaining(path) }),
  )
})
