import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDataLock } from '../../src/suite/index.ts'
import { folderWith } from '../suite/folder.ts'
import { Home } from '../support/command.ts'
import { type Datasets, serveHub } from '../support/hub.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const rows = (...answers: readonly number[]) =>
  answers.map((answer) => `${JSON.stringify({ question: `${answer}?`, answer })}\n`).join('')
const parquet = readFileSync(join(import.meta.dirname, '../suite/data/files/types.snappy.parquet'))

const datasets: Datasets = {
  [`someone/sums@${commit}`]: {
    'README.md':
      '---\nconfigs:\n- config_name: main\n  data_files:\n  - split: test\n    path: main/test-*\n  - split: train\n    path: main/train.jsonl\n---\n',
    'main/test-0.jsonl': rows(1, 2),
    'main/test-1.jsonl': rows(3),
    'main/train.jsonl': rows(7, 8, 9),
  },
  [`someone/script@${commit}`]: { 'script.py': 'print()' },
  'someone/script@refs/convert/parquet': { 'default/test/0000.parquet': parquet },
}

function suiteOn(dataset: string, name = '', revision = commit) {
  const pinned = revision === '' ? '' : `dataset_kwargs: {revision: ${revision}}\n`
  return folderWith({
    'suite.json': JSON.stringify({
      name: 'sums',
      version: '1.0.0',
      description: 'Sums.',
      answerFormat: 1,
      tasks: [{ task: 'sums.yaml', answer: 'number' }],
    }),
    'sums.yaml': `task: sums\ndataset_path: ${dataset}\n${name}${pinned}test_split: test\nfewshot_split: train\nnum_fewshot: ${name === '' ? 0 : 2}\ndoc_to_text: "{{question}}"\ndoc_to_target: "{{answer}}"\n`,
  })
}

test('a suite is fetched once, and then asked without the Hub', async () => {
  using home = new Home()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const before = await home.run(['certify', 'http://127.0.0.1:1', '--suite', folder])
  expect(before).toMatchObject({ code: 2 })
  expect(before.stderr).toContain(
    "error NOT_FETCHED: dataset someone/sums (main), split 'test': not fetched yet",
  )
  expect(before.stderr).toContain(`next: iqchains suites fetch ${folder}`)

  const first = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url })
  expect(first.stderr.match(/^fetched .*$/gmu)).toHaveLength(3)
  expect(first).toMatchObject({ code: 0 })
  expect(first.stdout).toContain('sums 1.0.0 is ready: 3 items in 1 tasks')

  const asked = hub.asked.length
  const again = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url })
  expect(again.stderr.match(/^kept .*$/gmu)).toHaveLength(3)
  expect(again.stdout).toBe(first.stdout)
  const checked = await home.run(['suites', 'check', folder])
  expect(checked.stdout).toContain('3 items')
  expect(hub.asked.length).toBe(asked)

  const lock = await readDataLock(folder)
  expect(lock.map(({ file, split, bytes }) => [file, split, bytes])).toEqual([
    ['main/test-0.jsonl', 'test', rows(1, 2).length],
    ['main/test-1.jsonl', 'test', rows(3).length],
    ['main/train.jsonl', 'train', rows(7, 8, 9).length],
  ])
})

test('a dataset without data files is read from the Parquet copy of the Hub', async () => {
  using home = new Home()
  const folder = suiteOn('someone/script')
  await using hub = await serveHub(datasets)
  writeFileSync(
    join(folder, 'sums.yaml'),
    `task: sums\ndataset_path: someone/script\ndataset_kwargs: {revision: ${commit}}\ntest_split: test\ndoc_to_text: "x"\ndoc_to_target: "y"\n`,
  )
  const run = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url })
  expect(run.stdout).toContain('is ready')
  expect(await readDataLock(folder)).toMatchObject([
    { file: 'default/test/0000.parquet', ref: 'refs/convert/parquet', bytes: parquet.length },
  ])
})

test('--offline and IQCHAINS_OFFLINE fetch nothing', async () => {
  using home = new Home()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const env = { HF_ENDPOINT: hub.url }
  const flag = await home.run(['suites', 'fetch', folder, '--offline'], env)
  const variable = await home.run(['suites', 'fetch', folder], { ...env, IQCHAINS_OFFLINE: '1' })
  for (const run of [flag, variable]) {
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('error NOT_FETCHED')
  }
  expect(hub.asked).toEqual([])
})

test('a download that breaks off leaves nothing behind and can be repeated', async () => {
  using home = new Home()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  const cache = { XDG_CACHE_HOME: home.path('cache') }
  await using hub = await serveHub({
    [`someone/sums@${commit}`]: {
      'main/test.jsonl': rows(1, 2),
      'main/train.jsonl': rows(7, 8, 9),
    },
  })
  hub.breakAfter = 40
  const broken = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url, ...cache })
  expect(broken.code).toBe(2)
  expect(broken.stderr).toMatch(/error DATA: dataset someone\/sums .*not fetched/u)
  expect(filesIn(home.path('cache'))).toEqual([])
  hub.breakAfter = undefined
  const repeated = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url, ...cache })
  expect(repeated.code).toBe(0)
  expect(filesIn(home.path('cache'))).toHaveLength(2)
})

test('data that changed upstream are refused', async () => {
  using home = new Home()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url })
  rmSync(home.path('.cache'), { recursive: true })
  await using other = await serveHub({
    [`someone/sums@${commit}`]: {
      ...datasets[`someone/sums@${commit}`],
      'main/test-0.jsonl': rows(2, 1),
    },
  })
  const run = await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: other.url })
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/main\/test-0\.jsonl: has sha256 [0-9a-f]{64}, not /u)
})

test('a cached file that was altered is noticed when it is read', async () => {
  using home = new Home()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  await home.run(['suites', 'fetch', folder], { HF_ENDPOINT: hub.url })
  const [file = ''] = filesIn(home.path('.cache'))
  writeFileSync(file, rows(5))
  const run = await home.run(['suites', 'check', folder])
  expect(run.code).toBe(2)
  expect(run.stderr).toContain(`${file} is damaged`)
})

test.each([
  ['no revision', ''],
  ['a branch', 'main'],
])('a task file that pins %s is refused', async (_, revision) => {
  using home = new Home()
  const run = await home.run(['suites', 'fetch', suiteOn('someone/sums', '', revision)])
  expect(run.code).toBe(2)
  expect(run.stderr).toContain('error SUITE: dataset someone/sums: the task file pins no commit')
})

test('suites whose data are not fetched are listed all the same', async () => {
  using home = new Home()
  const { stdout, code } = await home.run(['suites', 'list'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/open-llm +1\.0\.0 +not fetched/u)
  expect(stdout).toMatch(/starter +\d/u)
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes('datasets'))
    .sort()
}
