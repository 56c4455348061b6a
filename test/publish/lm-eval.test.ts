import { cpSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Sample } from '../../src/item/index.ts'
import { isList, type PyValue, writeLikelihood } from '../../src/lm-eval/index.ts'
import { writeLmEval } from '../../src/publish/index.ts'
import { sqliteStore, startSession } from '../../src/run/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { planRun, taskShares } from '../../src/verdict/index.ts'
import { caseNames, loadCase } from '../conformance/case.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { type Corpus, describeCorpora } from '../support/corpora.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

/** Cases of every output type whose only option is a limit. */
const published = [
  'gen-letters',
  'gen-many-answers',
  'gen-sums-4shot',
  'gen-vote',
  'mc-brier',
  'mc-inline',
  'mc-pronouns',
  'gen-gsm-5shot',
  'gen-letters-filters',
  'gen-majority-vote',
  'gen-multi-gold',
  'gen-unicode',
  'group-filters-na',
  'll-rolling',
  'mc-arc-0shot',
  'mc-mmlu-first5',
  'mc-multi-target',
  'mc-target-string',
  'mc-wino-0and5',
]

describeCorpora('a run in the files of lm-evaluation-harness', (corpus) => {
  const cases = caseNames(corpus).filter((name) => published.includes(name))

  test.each(cases)('%s: what the reference wrote of the same answers', async (name) => {
    const { written, samples } = await writtenFor(corpus, name)
    const results = object(join(corpus.folder, name, 'results.json'))
    for (const [key, value] of Object.entries(results)) {
      expect(rounded(written[key]), key).toEqual(rounded(value))
    }
    expect(Object.keys(Object(written['results']))).toEqual(Object.keys(results['results']))

    const recorded = linesOf(join(corpus.folder, name, 'samples.jsonl')).map((line) => {
      const { task, doc_id, filter, metrics, doc_hash, prompt_hash, target_hash } = line
      const values = rounded(metrics)
      const hashes = { doc_hash, prompt_hash, target_hash }
      return { task, doc_id, filter, metrics: Object.keys(metrics), ...hashes, ...Object(values) }
    })
    expect(samples).toEqual(recorded)
  })

  test.each(cases)('%s: the same configuration, defaults filled in', async (name) => {
    const { written } = await writtenFor(corpus, name)
    const configs = Object.entries(object(join(corpus.folder, name, 'configs.json')))
    for (const [task, config] of configs) {
      // What is null there is left out here; the reference adds where a run was started.
      const { metadata: _, ...known } = Object(written['configs'])[task]
      expect(Object(config)).toMatchObject(withoutUnset(known))
    }
    expect(Object.keys(Object(written['configs']))).toEqual(configs.map(([task]) => task))
  })
})

test('an item without an answer counts as wrong', async () => {
  const suite = await loadSuite(
    folderWith({
      'suite.json': JSON.stringify({
        name: 'sums',
        version: '1.0.0',
        description: 'Sums.',
        answerFormat: 3,
        tasks: [{ task: 'sums.yaml' }],
      }),
      'sums.yaml':
        'task: sums\ndataset_path: json\ndataset_kwargs: {data_files: {test: a.jsonl}}\ntest_split: test\ndoc_to_text: q\ndoc_to_target: a\n',
      'a.jsonl': '{"q": "1+1", "a": ""}\n{"q": "1+2", "a": "3"}\n',
    }),
  )
  const samples = [...planRun(taskShares(suite), seed, undefined).steps()].map(
    ({ position, item }) =>
      item === 0
        ? sample(position, 0, item, [], 'missing')
        : sample(position, 0, item, ['3'], 'correct'),
  )
  const { written, files } = await publish(suite, samples, null)
  expect(written['results']).toMatchObject({
    sums: { sample_len: 2, 'exact_match,none': 0.5 },
  })
  const [line] = linesOf(files[1] ?? '')
  expect(line).toMatchObject({ doc_id: 0, resps: [[]], filtered_resps: [], exact_match: 0 })
})

/** Decides the order of the items. */
const seed = 's'

/** The recorded answers of a case as a run, written in the reference's form. */
async function writtenFor(corpus: Corpus, name: string) {
  const recorded = await loadCase(corpus, name)
  const folder = folderWith({})
  symlinkSync(join(corpus.folder, 'data-small'), join(folder, 'data-small'))
  cpSync(recorded.directory, join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'suite.json'),
    JSON.stringify({
      name: 'recorded',
      version: '1.0.0',
      description: 'A recorded case.',
      answerFormat: 3,
      mode: 'strict',
      tasks: recorded.trees.map((tree) => ({ task: tree.name })),
    }),
  )
  const suite = await loadSuite(join(folder, name))
  const asked = suite.tasks.map(({ task }) => recorded.tasks.get(task.name)?.size ?? 0)
  const limit = Math.max(...asked)
  expect(asked).toEqual(suite.tasks.map(({ task }) => Math.min(task.size, limit)))
  const plan = planRun(taskShares(suite), seed, limit)
  const samples = [...plan.steps()].map(({ position, task, item }) => {
    const responses = recorded.responses(suite.tasks[task]?.task.name ?? '', item)
    return sample(position, task, item, responses.map(stored), 'incorrect')
  })
  const { written, files } = await publish(suite, samples, limit)
  const lines = files.slice(1).flatMap((path) => {
    const task = basename(path).replace(/^samples_(.*)_[^_]*$/u, '$1')
    return linesOf(path).map((line) => {
      const { doc: _, target, arguments: asked, resps, filtered_resps, ...rest } = line
      expect([typeof target, typeof asked, typeof resps, typeof filtered_resps]).toEqual([
        'string',
        'object',
        'object',
        'object',
      ])
      return { task, ...Object(rounded(rest)) }
    })
  })
  return { written, samples: lines }
}

async function publish(suite: Suite, samples: readonly Sample[], limit: number | null) {
  const session = await startSession(
    sqliteStore(folderWith({})),
    {
      node: { url: 'http://node.example', protocol: 'completions', model: 'org/some:model' },
      suite,
      tiers: starterTiers(),
      calibration: undefined,
      addresses: [],
      attempt: 1,
      seed,
      limit,
      concurrency: 1,
      stream: false,
      timeoutMs: 1000,
      harness: { name: 'iqchains', version: 'test' },
    },
    new Date('2026-11-22T17:31:56.258Z'),
  )
  const { journal } = session.run
  await Promise.all(samples.map((one) => journal.append(one)))
  const out = folderWith({})
  const files = await writeLmEval(session, out)
  await session.run.close()
  const [results = ''] = globSync(join(out, 'org__some__model/results_*.json'))
  expect(basename(results)).toBe('results_2026-11-22T17-31-56.258000.json')
  return { written: object(results), files }
}

function sample(
  position: number,
  task: number,
  item: number,
  responses: readonly string[],
  outcome: Sample['outcome'],
): Sample {
  return sampleOf({ position, task, item, outcome, responses, score: 0, latencyMs: 1 })
}

/** A recorded response as a sample keeps it. */
function stored(response: PyValue): string {
  if (typeof response === 'number') return writeLikelihood({ logLikelihood: response, tokens: 1 })
  if (!isList(response)) return String(response)
  const [logLikelihood, greedy] = response
  return writeLikelihood({
    logLikelihood: Number(logLikelihood),
    tokens: 1,
    greedy: greedy === true,
  })
}

/** Numbers to eleven digits, within whatever holds them. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(11))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
}

/** Keys that lm-eval writes only where the task file has them. */
function withoutUnset(config: Readonly<Record<string, unknown>>) {
  const optional = ['fewshot_split', 'filter_list', 'metric_list']
  return Object.fromEntries(Object.entries(config).filter(([key]) => !optional.includes(key)))
}

function object(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function linesOf(path: string) {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}
