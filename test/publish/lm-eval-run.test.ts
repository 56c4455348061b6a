import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeLmEval } from '../../src/publish/index.ts'
import { type Order, startSession } from '../../src/run/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { planRun, taskShares } from '../../src/verdict/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

const taskFile = (name: string, more = '') =>
  `task: ${name}\ndataset_path: json\ndataset_kwargs: {data_files: {test: ${name}.jsonl}}\ntest_split: test\ndoc_to_text: q\ndoc_to_target: a\n${more}`

/** A run of a group of two tasks of two items each, in the files of the reference. */
async function written(
  change: Partial<Order> = {},
  models: readonly string[] = ['said'],
  chat?: string,
) {
  const suite = await loadSuite(
    folderWith({
      'suite.json': JSON.stringify({
        ...{ name: 'sums', version: '1.0.0', description: 'Sums.', answerFormat: 3 },
        ...(chat !== undefined && { chat }),
        tasks: [{ task: 'both.yaml' }],
      }),
      'both.yaml':
        'group: both\ntask: [b, a]\naggregate_metric_list: [{metric: exact_match, filter_list: none}]\nmetadata: {version: 2.0}\n',
      'a.yaml': taskFile('a', 'metadata: {version: 1.0}\n'),
      'b.yaml': taskFile('b', 'task_alias: B\n'),
      'a.jsonl': '{"q": "1+1", "a": "2"}\n{"q": "1+2", "a": "3"}\n',
      'b.jsonl': '{"q": "2+1", "a": "3"}\n{"q": "2+2", "a": "4"}\n',
    }),
  )
  const order: Order = {
    ...{ node: { url: 'http://node.example/v1', protocol: 'chat', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit: null, concurrency: 1, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
    ...change,
  }
  const started = new Date('2026-11-22T17:31:56.250Z')
  const session = await startSession(new MemoryStore(), order, started)
  for (const step of planRun(taskShares(suite), 's', undefined).steps()) {
    const sample = { ...step, model: models[0] ?? null, responses: ['3'] }
    await session.run.journal.append(sampleOf(sample))
  }
  const finished = { ...session, run: { ...session.run, finished: '2026-11-22T17:32:00.000Z' } }
  const out = folderWith({})
  const [results = '', ...samples] = await writeLmEval(finished, out)
  return {
    suite,
    run: session.run.id,
    path: results.slice(out.length + 1),
    results: JSON.parse(readFileSync(results, 'utf8')),
    samples: samples.map((path) => [basename(path), readFileSync(path, 'utf8')] as const),
  }
}

test('a run tells how it was made, in the fields of the reference', async () => {
  const { suite, run, path, results } = await written({ limit: null })
  expect(path).toBe(join('said', 'results_2026-11-22T17-32-00.000000.json'))
  expect(results.config).toEqual({
    model: 'local-chat-completions',
    model_args: { model: 'said', base_url: 'http://node.example/v1' },
    ...{ batch_size: 1, batch_sizes: [], device: null, use_cache: null, limit: null },
    ...{ bootstrap_iters: 100_000, gen_kwargs: {}, random_seed: 0, numpy_seed: 1234 },
    ...{ torch_seed: 1234, fewshot_seed: suite.fewshotSeed },
  })
  expect(results).toMatchObject({
    ...{ git_hash: null, date: Date.parse('2026-11-22T17:31:56.250Z') / 1000 },
    ...{ model_source: 'local-chat-completions', model_name: 'said', model_name_sanitized: 'said' },
    ...{ system_instruction: null, system_instruction_sha: null, chat_template: null },
    ...{ fewshot_as_multiturn: null, total_evaluation_time_seconds: '3.75' },
    harness: {
      ...{ name: 'iqchains', version: 'test', run, suite_digest: suite.digest, mode: 'repaired' },
    },
  })
})

test('a run of chat messages tells whether its examples are turns of their own', async () => {
  expect((await written({}, [], 'multi-turn')).results.fewshot_as_multiturn).toBe(true)
  expect((await written({}, [], 'single-turn')).results.fewshot_as_multiturn).toBe(false)
})

test('its model is the one that was asked for, or that the node named, or else the place of the node', async () => {
  const asked = {
    node: { url: 'http://node.example/v1', protocol: 'chat', model: 'org/m' },
  } as const
  expect((await written(asked)).path).toMatch(/^org__m/u)
  expect((await written({}, [])).path).toMatch(/^node\.example/u)
})

test('groups are told beside their tasks, with what their tasks have in common', async () => {
  const { results, samples } = await written()
  expect(Object.keys(results.results)).toEqual(['b', 'a', 'both'])
  expect(results.results.a).toMatchObject({
    name: 'a',
    alias: 'a',
    sample_len: 2,
    'exact_match,none': 0.5,
  })
  expect(results.results.b.alias).toBe('B')
  expect(results.results.both).toMatchObject({
    ...{ alias: 'both', name: 'both', sample_len: 4, 'exact_match,none': 0.5 },
    sample_count: { 'exact_match,none': 4 },
  })
  expect(Object.keys(results.groups)).toEqual(['both'])
  expect(results.group_subtasks).toEqual({ both: ['b', 'a'] })
  expect(results.versions).toEqual({ a: 1, b: 'Yaml', both: '2.0' })
  expect(Object.keys(results.versions)).toEqual(['a', 'b', 'both'])
  expect(results['n-shot']).toEqual({ a: 0, b: 0, both: 0 })
  expect(results.higher_is_better).toEqual({
    a: { exact_match: true },
    b: { exact_match: true },
    both: { exact_match: true },
  })
  expect(results['n-samples']).toEqual({
    b: { original: 2, effective: 2 },
    a: { original: 2, effective: 2 },
  })
  expect(samples.map(([name]) => name)).toEqual([
    'samples_b_2026-11-22T17-32-00.000000.jsonl',
    'samples_a_2026-11-22T17-32-00.000000.jsonl',
  ])
  const lines = (samples[1]?.[1] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(
    lines.map(({ doc_id, resps, filtered_resps, exact_match }) => [
      doc_id,
      resps,
      filtered_resps,
      exact_match,
    ]),
  ).toEqual([
    [0, [['3']], ['3'], 0],
    [1, [['3']], ['3'], 1],
  ])
})
