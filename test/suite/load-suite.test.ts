import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentsOf } from '../../src/lm-eval/data/index.ts'
import type { DatasetSource } from '../../src/lm-eval/index.ts'
import { checkSuite, loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'

const rows = Array.from({ length: 10 }, (_, id) =>
  JSON.stringify({ id, q: `Question ${id}?`, choices: ['yes', 'no'], answer: id % 2 }),
).join('\n')

const task = (name: string, data = 'data/rows.jsonl', more = '') => `task: ${name}
dataset_path: json
dataset_kwargs: {data_files: {test: ${data}}}
test_split: test
fewshot_split: test
num_fewshot: 2
include: ../shared
${more}`

const files = {
  'suite.json': JSON.stringify({
    name: 'tiny',
    version: '1.2.0',
    description: 'Ten questions, twice.',
    answerFormat: 1,
    tasks: [
      { task: 'tasks/one.yaml', answer: 'letter', unique: 'id' },
      { task: 'both', weight: 3 },
    ],
  }),
  'tasks/one.yaml': task('one'),
  'tasks/two.yaml': task('two', 'data/rows.jsonl', 'tag: several\n'),
  'tasks/three.yaml': task('three', 'data/few.jsonl', 'tag: several\n'),
  'tasks/both.yaml': 'group: both\ntask: [several]\n',
  shared: 'doc_to_text: q\ndoc_to_choice: choices\ndoc_to_target: answer\n',
  'data/rows.jsonl': rows,
  'data/few.jsonl': rows.split('\n').slice(0, 5).join('\n'),
}

function suiteOf(changes: Record<string, string> = {}) {
  return folderWith({ ...files, ...changes })
}

function suiteFile(changes: object) {
  return { 'suite.json': JSON.stringify({ ...JSON.parse(files['suite.json']), ...changes }) }
}

describe('a suite', () => {
  test('spreads the weight of a group over its tasks by their size', async () => {
    const suite = await loadSuite(suiteOf())
    expect(suite).toMatchObject({ name: 'tiny', version: '1.2.0', mode: 'repaired', chat: 'none' })
    expect(suite.tasks.map(({ task, weight, answer }) => [task.name, weight, answer])).toEqual([
      ['one', 1, 'letter'],
      ['three', 1, undefined],
      ['two', 2, undefined],
    ])
  })

  test('has another digest in another mode, whoever names it', async () => {
    const folder = suiteOf()
    const repaired = await loadSuite(folder)
    const strict = await loadSuite(folder, { mode: 'strict' })
    const named = await loadSuite(suiteOf(suiteFile({ mode: 'strict' })), { mode: 'repaired' })
    expect([repaired.mode, strict.mode, named.mode]).toEqual(['repaired', 'strict', 'repaired'])
    expect(strict.digest).not.toBe(repaired.digest)
    expect(strict.tasks.flatMap(({ task }) => task.deviations)).toEqual([])
  })

  test('evenly where the group says so', async () => {
    const group = `${files['tasks/both.yaml']}aggregate_metric_list: {metric: acc, weight_by_size: false}\n`
    const { tasks } = await loadSuite(suiteOf({ 'tasks/both.yaml': group }))
    expect(tasks.map(({ weight }) => weight)).toEqual([1, 1.5, 1.5])
  })

  test('asks in the form and with the seed and limit it is given', async () => {
    const folder = suiteOf(suiteFile({ chat: 'multi-turn', mode: 'strict', fewshotSeed: 7 }))
    const suite = await loadSuite(folder, { limit: 3 })
    const [first] = suite.tasks
    expect(first?.task.size).toBe(3)
    expect(first?.task.deviations).toEqual([])
    const [request] = first?.task.item(0).requests ?? []
    expect(request?.kind === 'generate' && request.prompt).toHaveLength(5)
  })

  test('puts its system instruction before every prompt, as a message of its own in chat form', async () => {
    const ask = async (chat: string) => {
      const given = { chat, systemInstruction: 'Be brief.' }
      const { tasks, digest } = await loadSuite(suiteOf(suiteFile(given)))
      const [request] = tasks[0]?.task.item(0).requests ?? []
      return { prompt: request?.kind === 'generate' ? request.prompt : undefined, digest }
    }
    const plain = await ask('none')
    expect(plain.prompt).toMatch(/^Be brief\./u)
    const { prompt } = await ask('multi-turn')
    expect(prompt?.[0]).toEqual({ role: 'system', content: 'Be brief.' })
    expect(plain.digest).not.toBe((await loadSuite(suiteOf())).digest)
  })

  test('takes published datasets from where they were fetched to', async () => {
    const source: DatasetSource = {
      load: ({ path, split }) =>
        Promise.resolve(
          documentsOf([new Map([['q', `${path} ${split}`]])], ['q'], [{ path, sha256: 'ab' }]),
        ),
    }
    const hub =
      'task: hub\ndataset_path: owner/name\ntest_split: test\ndoc_to_text: q\ndoc_to_target: q\n'
    const folder = folderWith({ ...suiteFile({ tasks: [{ task: 'hub' }] }), 'hub.yaml': hub })
    const suite = await loadSuite(folder, { source })
    expect(suite.tasks[0]?.task.item(0).accepted).toEqual(['owner/name test'])
    await expect(loadSuite(folder)).rejects.toThrow(
      expect.objectContaining({
        code: 'SUITE',
        message: expect.stringContaining('pins no commit'),
      }),
    )
  })
})

describe('the digest', () => {
  const digestOf = async (folder: string, limit?: number) =>
    (await loadSuite(folder, limit === undefined ? {} : { limit })).digest

  test('is the same wherever and whenever the suite is stored', async () => {
    const folder = suiteOf()
    const copy = mkdtempSync(join(tmpdir(), 'iq-chains-copy-'))
    onTestFinished(() => rmSync(copy, { recursive: true }))
    cpSync(folder, copy, { recursive: true })
    utimesSync(join(copy, 'suite.json'), 0, 0)
    writeFileSync(join(copy, 'notes.txt'), 'no part of the suite')
    expect(await digestOf(copy)).toBe(await digestOf(folder))
  })

  test.each([
    ['suite.json', suiteFile({ description: 'other' })],
    ['answerFormat', suiteFile({ answerFormat: 2 })],
    ['a task file', { 'tasks/one.yaml': `${files['tasks/one.yaml']}# comment\n` }],
    ['a group file', { 'tasks/both.yaml': `${files['tasks/both.yaml']}# comment\n` }],
    ['an included file', { shared: `${files.shared}# comment\n` }],
    ['a data file', { 'data/few.jsonl': `${files['data/few.jsonl']}\n` }],
  ])('changes with %s', async (_, changes) => {
    expect(await digestOf(suiteOf(changes))).not.toBe(await digestOf(suiteOf()))
  })

  test('changes with a limit, so that part of a suite never passes for the whole', async () => {
    const folder = suiteOf()
    expect(await digestOf(folder, 5)).not.toBe(await digestOf(folder))
  })
})

describe('a malformed suite is refused', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['no JSON', { 'suite.json': '{' }, /suite\.json: not JSON/],
    ['an unknown key', suiteFile({ fewshotseed: 1 }), /did you mean 'fewshotSeed'/],
    ['no tasks', suiteFile({ tasks: [] }), /suite\.json: \/tasks: /],
    ['a weight of 0', suiteFile({ tasks: [{ task: 'one', weight: 0 }] }), /\/tasks\/0\/weight/],
    ['a version that is none', suiteFile({ version: '1.0' }), /\/version: "1\.0" does not match/],
    ['an unknown task', suiteFile({ tasks: [{ task: 'onee' }] }), /did you mean 'one'/],
    ['a tag', suiteFile({ tasks: [{ task: 'several' }] }), /'several' is a tag/],
    [
      'a task named twice',
      suiteFile({ tasks: [{ task: 'both' }, { task: 'two' }] }),
      /'two' is named twice/,
    ],
  ])('%s', async (_, changes, message) => {
    await expect(loadSuite(suiteOf(changes))).rejects.toThrow(
      expect.objectContaining({ code: 'SUITE', message: expect.stringMatching(message) }),
    )
  })

  test('a missing suite.json', async () => {
    await expect(loadSuite('/nowhere')).rejects.toThrow('/nowhere: no such suite')
  })
})

describe('the check of a suite', () => {
  test('finds nothing in a sound one', async () => {
    expect(checkSuite(await loadSuite(suiteOf()))).toEqual([])
  })

  const zeroShot = (yaml: string) => yaml.replace('num_fewshot: 2', 'num_fewshot: 0')
  const faulty = {
    'tasks/one.yaml': zeroShot(files['tasks/one.yaml']),
    'tasks/two.yaml': zeroShot(files['tasks/two.yaml']),
    'data/rows.jsonl': rows.replace('"id":4', '"id":3').replace('"answer":1', '"answer":2'),
  }

  test('finds ids that stand twice and answers outside the choices', async () => {
    const findings = checkSuite(await loadSuite(suiteOf(faulty)))
    expect(findings.map(({ message }) => message)).toEqual([
      "task 'one', document 1: the answer 2 is none of the choices",
      "task 'one', document 4: id 3 is also that of document 3",
      "task 'two', document 1: the answer 2 is none of the choices",
    ])
  })

  test('stops after as many findings as asked for', async () => {
    expect(checkSuite(await loadSuite(suiteOf(faulty)), 1)).toHaveLength(1)
  })

  test('leaves answers outside the choices to strict suites, which score them as lm-eval does', async () => {
    const multiple = { shared: `${files.shared}output_type: multiple_choice\nnum_fewshot: 0\n` }
    const folder = suiteOf({ ...faulty, ...multiple, ...suiteFile({ mode: 'strict' }) })
    const findings = checkSuite(await loadSuite(folder)).map(({ message }) => message)
    expect(findings.join()).not.toMatch(/none of the choices/)
  })

  test('names the example where one of those cannot be written', async () => {
    const folder = suiteOf({ 'data/few.jsonl': rows.replace('"answer":1', '"answer":2') })
    const findings = checkSuite(await loadSuite(folder)).map(({ message }) => message)
    expect(findings[0]).toMatch(/^task 'three', document \d+: example 1: there is no choice 2/)
  })

  test('finds documents that a template does not fit', async () => {
    const shared = files.shared.replace('doc_to_text: q', 'doc_to_text: "{{choices[1 + id // 9]}}"')
    const findings = checkSuite(
      await loadSuite(suiteOf({ shared, ...suiteFile({ tasks: [{ task: 'two' }] }) })),
    )
    expect(findings.map(({ message }) => message).join()).toMatch(/task 'two', document 9/)
  })
})
