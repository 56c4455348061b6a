import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSuite, loadSuite } from '../../src/suite/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What `suites check` says of a task over these documents. */
async function findings(documents: readonly unknown[], more = ''): Promise<readonly string[]> {
  const rows = documents.map((document) => JSON.stringify(document)).join('\n')
  writeFileSync(join(folder, 'd.jsonl'), `${rows}\n`)
  const task = `task: t
dataset_path: json
dataset_kwargs: {data_files: {test: d.jsonl}}
test_split: test
output_type: generate_until
doc_to_text: '{{q}}'
doc_to_target: '{{a}}'
${more}`
  writeFileSync(join(folder, 't.yaml'), task)
  return checkSuite(await loadSuite(folder)).map(({ message }) => message.replace(folder, ''))
}

describe('a check of a suite', () => {
  it('finds nothing in sound documents', async () => {
    expect(
      await findings([
        { q: 'x', a: 'b' },
        { q: 'y', a: 'b' },
      ]),
    ).toEqual([])
  })

  it('names documents without an answer', async () => {
    expect(
      await findings([
        { q: 'x', a: 'b' },
        { q: 'y', a: null },
      ]),
    ).toEqual(["task 't', document 1: it has no answer, which is then the text None"])
  })

  it('names documents that stand twice', async () => {
    const [one, other] = [
      { q: 'x', a: 'b' },
      { q: 'y', a: 'b' },
    ]
    expect(await findings([one, other, one])).toEqual([
      "task 't': 1 of 3 documents repeat another one, such as document 2, which is document 0 again",
    ])
  })

  it('names keys that stand twice, with line and column', async () => {
    expect(await findings([{ q: 'x', a: 'b' }], 'doc_to_text: "{{a}}"')).toEqual([
      '/t.yaml:8:1: doc_to_text stands twice; the last one counts',
    ])
  })
})
