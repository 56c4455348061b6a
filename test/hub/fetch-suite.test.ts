import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FetchEvent, fetchSuite } from '../../src/hub/index.ts'
import { lockedDatasets, readDataLock } from '../../src/lm-eval/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { HomeHere } from '../support/command-here.ts'
import { type Datasets, serveHub } from '../support/hub.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const rows = (...answers: readonly number[]) =>
  answers.map((answer) => `${JSON.stringify({ question: `${answer}?`, answer })}\n`).join('')
const parquet = readFileSync(
  join(import.meta.dirname, '../lm-eval/data/files/types.snappy.parquet'),
)

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
      answerFormat: 3,
      tasks: [{ task: 'sums.yaml', answer: 'number' }],
    }),
    'sums.yaml': `task: sums\ndataset_path: ${dataset}\n${name}${pinned}test_split: test\nfewshot_split: train\nnum_fewshot: ${name === '' ? 0 : 2}\ndoc_to_text: "{{question}}"\ndoc_to_target: "{{answer}}"\n`,
  })
}

/** A cache of its own, and what is said while a suite is fetched into it. */
function fetching(endpoint: string) {
  const cache = folderWith({})
  const said: FetchEvent[] = []
  const options = {
    cache,
    endpoint,
    token: undefined,
    listener: (event: FetchEvent) => said.push(event),
  }
  return {
    said,
    fetch: (folder: string) => fetchSuite(folder, options),
    load: (folder: string) => loadSuite(folder, { source: lockedDatasets(folder, cache) }),
    files: () => filesIn(cache),
  }
}

test('a suite is fetched once, and then read without the Hub', async () => {
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const { said, fetch, load } = fetching(hub.url)
  await expect(load(folder)).rejects.toMatchObject({
    code: 'NOT_FETCHED',
    message: "dataset someone/sums (main), split 'test': not fetched yet",
    next: `iqchains suites fetch ${folder}`,
  })
  const fetched = await fetch(folder)
  expect(fetched.tasks[0]?.task.size).toBe(3)
  expect(said.filter(({ kind }) => kind === 'fetched')).toHaveLength(3)

  const asked = hub.asked.length
  const kept = await fetch(folder)
  expect(said.filter(({ kind }) => kind === 'kept')).toHaveLength(3)
  expect([kept.digest, (await load(folder)).digest]).toEqual([fetched.digest, fetched.digest])
  expect(hub.asked.length).toBe(asked)

  const lock = await readDataLock(folder)
  expect(lock.map(({ file, split, bytes }) => [file, split, bytes])).toEqual([
    ['main/test-0.jsonl', 'test', rows(1, 2).length],
    ['main/test-1.jsonl', 'test', rows(3).length],
    ['main/train.jsonl', 'train', rows(7, 8, 9).length],
  ])
})

test('the command fetches with progress, and says what to run where data are missing', async () => {
  using home = new HomeHere()
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const env = { HF_ENDPOINT: hub.url }
  const [asked, offline] = await Promise.all([
    home.run(['certify', 'http://127.0.0.1:1', '--suite', folder]),
    home.run(['suites', 'fetch', folder], { ...env, IQCHAINS_OFFLINE: '1' }),
  ])
  for (const run of [asked, offline]) {
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('error NOT_FETCHED: dataset someone/sums (main)')
    expect(run.stderr).toContain(`next: iqchains suites fetch ${folder}`)
  }
  expect(hub.asked).toEqual([])

  const fetched = await home.run(['suites', 'fetch', folder], env)
  expect(fetched.stderr).toMatch(/^fetched +someone\/sums main\/test-0\.jsonl \(0\.1 kB\)$/mu)
  expect(fetched.stdout).toContain('sums 1.0.0 is ready: 3 items in 1 tasks')
  expect(fetched.code).toBe(0)
  const checked = await home.run(['suites', 'fetch', folder, '--offline'])
  expect(checked.stdout).toBe(fetched.stdout)
})

test('a dataset without data files is read from the Parquet copy of the Hub', async () => {
  const folder = suiteOn('someone/script')
  await using hub = await serveHub(datasets)
  writeFileSync(
    join(folder, 'sums.yaml'),
    `task: sums\ndataset_path: someone/script\ndataset_kwargs: {revision: ${commit}}\ntest_split: test\ndoc_to_text: "x"\ndoc_to_target: "y"\n`,
  )
  await fetching(hub.url).fetch(folder)
  expect(await readDataLock(folder)).toMatchObject([
    { file: 'default/test/0000.parquet', ref: 'refs/convert/parquet', bytes: parquet.length },
  ])
})

test('a download that breaks off leaves nothing behind and can be repeated', async () => {
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const { fetch, files } = fetching(hub.url)
  hub.breaks = 'main/test-1.jsonl'
  await expect(fetch(folder)).rejects.toThrow(/someone\/sums .*test-1\.jsonl: not fetched/u)
  expect(files()).toHaveLength(1)
  hub.breaks = undefined
  await fetch(folder)
  expect(files()).toHaveLength(3)
})

test('data that changed upstream are refused', async () => {
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  await fetching(hub.url).fetch(folder)
  const changed = { ...datasets[`someone/sums@${commit}`], 'main/test-0.jsonl': rows(2, 1) }
  await using other = await serveHub({ [`someone/sums@${commit}`]: changed })
  await expect(fetching(other.url).fetch(folder)).rejects.toThrow(
    /main\/test-0\.jsonl: has sha256 [0-9a-f]{64}, not /u,
  )
})

test('a cached file that was altered is noticed when it is read', async () => {
  const folder = suiteOn('someone/sums', 'dataset_name: main\n')
  await using hub = await serveHub(datasets)
  const { fetch, load, files } = fetching(hub.url)
  await fetch(folder)
  const [file = ''] = files()
  writeFileSync(file, rows(5))
  await expect(load(folder)).rejects.toThrow(`${file} is damaged`)
})

test.each([
  ['no revision', ''],
  ['a branch', 'main'],
])('a task file that pins %s is refused', async (_, revision) => {
  await using hub = await serveHub(datasets)
  await expect(fetching(hub.url).fetch(suiteOn('someone/sums', '', revision))).rejects.toThrow(
    'dataset someone/sums: the task file pins no commit of it',
  )
})

test.each([
  ['a dataset that is not there', 'someone/nothing', /someone\/nothing at 0123.*not fetched/u],
  ['a split that is not there', 'someone/sums', /no files for split 'test' of 'other'/u],
])('%s is told', async (_, dataset, message) => {
  await using hub = await serveHub(datasets)
  const folder = suiteOn(dataset, 'dataset_name: other\n')
  await expect(fetching(hub.url).fetch(folder)).rejects.toThrow(message)
})

test('suites whose data are not fetched are listed all the same', async () => {
  using home = new HomeHere()
  const { stdout, code } = await home.run(['suites', 'list'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/open-llm +1\.0\.0 +not fetched/u)
  expect(stdout).toMatch(/starter +\d/u)
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
