import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { writeLikelihood } from '../../src/lm-eval/index.ts'
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

/** A group of two tasks of two items each. */
const both = {
  'both.yaml':
    'group: both\ntask: [b, a]\naggregate_metric_list: [{metric: exact_match, filter_list: none}]\nmetadata: {version: 2.0}\n',
  'a.yaml': taskFile('a', 'metadata: {version: 1.0}\n'),
  'b.yaml': taskFile('b', 'task_alias: B\n'),
  'a.jsonl': '{"q": "1+1", "a": "2"}\n{"q": "1+2", "a": "3"}\n',
  'b.jsonl': '{"q": "2+1", "a": "3"}\n{"q": "2+2", "a": "4"}\n',
}

/** What is asked, and what is said to it. */
interface Given {
  /** Instead of those of `both`. */
  readonly files?: Readonly<Record<string, string>>
  readonly suite?: Readonly<Record<string, unknown>>
  readonly order?: Partial<Order>
  /** What the node called its model. */
  readonly model?: string | null
  /** To an item: undefined ends the run before it, null is no answer. Default: "3". */
  readonly answers?: (task: string, item: number) => readonly string[] | null | undefined
}

/** A run in the files of the reference. */
async function written({
  files = both,
  suite: change = {},
  order: changed = {},
  model = 'said',
  answers = () => ['3'],
}: Given = {}) {
  const suite = await loadSuite(
    folderWith({
      'suite.json': JSON.stringify({
        ...{ name: 'sums', version: '1.0.0', description: 'Sums.', answerFormat: 3 },
        tasks: [{ task: 'both.yaml' }],
        ...change,
      }),
      ...files,
    }),
  )
  const order: Order = {
    ...{ node: { url: 'http://node.example/v1', protocol: 'chat', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit: null, concurrency: 1, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
    ...changed,
  }
  const started = new Date('2026-11-22T17:31:56.250Z')
  const session = await startSession(new MemoryStore(), order, started)
  for (const step of planRun(taskShares(suite), 's', undefined).steps()) {
    const said = answers(suite.tasks[step.task]?.task.name ?? '', step.item)
    if (said === undefined) break
    const missing = said === null && ({ outcome: 'missing', responses: [] } as const)
    await session.run.journal.append(
      sampleOf({ ...step, model, responses: said ?? [], ...missing }),
    )
  }
  const finished = { ...session, run: { ...session.run, finished: '2026-11-22T17:32:00.000Z' } }
  const out = join(folderWith({}), 'to', 'be', 'made')
  const write = () => writeLmEval(finished, out)
  const [results = '', ...samples] = await write()
  const text = readFileSync(results, 'utf8')
  return {
    suite,
    write,
    text,
    run: session.run.id,
    path: results.slice(out.length + 1),
    results: JSON.parse(text),
    samples: samples.map((path) => [basename(path), readFileSync(path, 'utf8')] as const),
  }
}

/** The lines of one task. */
function linesOf(samples: readonly (readonly [name: string, text: string])[], task: string) {
  const text = samples.find(([name]) => name.startsWith(`samples_${task}_`))?.[1] ?? ''
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('a run tells how it was made, in the fields of the reference', async () => {
  const { suite, run, path, results } = await written()
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
  expect((await written({ suite: { chat: 'multi-turn' } })).results.fewshot_as_multiturn).toBe(true)
  expect((await written({ suite: { chat: 'single-turn' } })).results.fewshot_as_multiturn).toBe(
    false,
  )
})

test('its model is the one that was asked for, or that the node named, or else the place of the node', async () => {
  const asked = {
    node: { url: 'http://node.example/v1', protocol: 'chat', model: 'org/m' },
  } as const
  expect((await written({ order: asked })).path).toMatch(/^org__m/u)
  expect((await written({ model: null })).path).toMatch(/^node\.example/u)
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
  const lines = linesOf(samples, 'a')
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

test('results are told in lines of their own, in a folder that is made where it is to be', async () => {
  const { text, write } = await written()
  expect(text).toMatch(/^\{\n {2}"results": \{\n {4}"b": \{\n/u)
  await expect(write(), 'a second time').resolves.toHaveLength(3)
})

test('a system instruction is told, with its digest', async () => {
  const { results } = await written({ suite: { systemInstruction: 'Be brief.' } })
  expect(results).toMatchObject({
    system_instruction: 'Be brief.',
    system_instruction_sha: sha256Hex('Be brief.'),
  })
})

test('a task of which nothing was asked yet is left out, of its group too', async () => {
  let asked = 0
  const { results, samples } = await written({
    answers: () => (asked++ === 0 ? ['0'] : undefined),
  })
  const [task = ''] = Object.keys(results.results)
  expect(Object.keys(results.results)).toEqual([task, 'both'])
  expect(results.results.both).toMatchObject({ sample_len: 1, 'exact_match,none': 0 })
  const directions = { exact_match: true }
  expect(results.higher_is_better).toEqual({ [task]: directions, both: directions })
  expect(samples).toHaveLength(1)
})

const group = (more: string, ...names: readonly string[]) => ({
  'both.yaml': `group: both\ntask: [${names.join(', ')}]\n${more}`,
})

test('a group that has no score of its own is told by its name only', async () => {
  const plain = await written({ files: { ...both, ...group('group_alias: Both\n', 'b', 'a') } })
  expect(plain.results.results.both).toEqual({ name: 'both', alias: 'Both' })
  expect(plain.results).not.toHaveProperty('groups')
  const unknown = 'aggregate_metric_list: [{metric: f1, filter_list: none}]\n'
  const empty = await written({ files: { ...both, ...group(unknown, 'b', 'a') } })
  expect(empty.results.groups.both).toEqual({ name: 'both', alias: 'both', sample_len: 4 })
})

test('a metric of which more is better here and less there has no direction in their group', async () => {
  const metric = (higher: boolean) =>
    `metric_list: [{metric: exact_match, aggregation: mean, higher_is_better: ${higher}}]\n`
  const { results } = await written({
    files: {
      ...{ ...both, ...group('', 'a', 'b', 'c'), 'c.jsonl': both['a.jsonl'] },
      ...{ 'a.yaml': taskFile('a', metric(true)), 'b.yaml': taskFile('b', metric(false)) },
      'c.yaml': taskFile('c', metric(true)),
    },
  })
  expect(results.higher_is_better).toEqual({
    a: { exact_match: true },
    b: { exact_match: false },
    both: { exact_match: null },
    c: { exact_match: true },
  })
})

/** A suite of one task over two questions. */
const alone = (task: string, data: readonly unknown[]) => ({
  suite: { tasks: [{ task: 't.yaml' }] },
  files: { 't.yaml': task, 't.jsonl': data.map((row) => JSON.stringify(row)).join('\n') },
  order: {
    node: { url: 'http://node.example', protocol: 'completions', model: null },
  } as const,
})
const likelihood = (logLikelihood: number, greedy: boolean) =>
  writeLikelihood({ logLikelihood, tokens: 1, greedy })

test('log-likelihoods are logged request by request, with what was asked', async () => {
  const { samples } = await written({
    ...alone(taskFile('t', 'output_type: multiple_choice\ndoc_to_choice: c\n'), [
      { q: 'Which?', a: 1, c: ['this', 'that'] },
    ]),
    answers: () => [likelihood(-2.5, false), likelihood(-1, true)],
  })
  expect(linesOf(samples, 't')[0]).toMatchObject({
    resps: [[['-2.5', 'False']], [['-1.0', 'True']]],
    filtered_resps: [
      ['-2.5', 'False'],
      ['-1.0', 'True'],
    ],
    arguments: {
      gen_args_0: { arg_0: 'Which?', arg_1: ' this' },
      gen_args_1: { arg_0: 'Which?', arg_1: ' that' },
    },
  })
})

test('messages are logged as their JSON text', async () => {
  const { samples } = await written({ suite: { chat: 'single-turn' } })
  expect(linesOf(samples, 'a')[0].arguments.gen_args_0.arg_0).toEqual([
    '[{"role": "user", "content": "1+1"}]',
  ])
})

test('an item without an answer counts for nothing where wrong is no 0', async () => {
  const { results } = await written({
    ...alone(
      taskFile(
        't',
        'output_type: loglikelihood\nmetric_list: [{metric: perplexity}, {metric: acc}]\n',
      ),
      [
        { q: 'a', a: 'b' },
        { q: 'c', a: 'd' },
      ],
    ),
    answers: (_, item) => (item === 0 ? null : [likelihood(-1, true)]),
  })
  expect(results.results.t['perplexity,none']).toBeCloseTo(Math.E)
  expect(results.results.t['acc,none']).toBe(0.5)
})

test('an answer on which a filter would take for ever counts as wrong', async () => {
  const slow =
    "filter_list: [{name: slow, filter: [{function: regex, regex_pattern: '(?:a+)+b'}, {function: take_first}]}]\n"
  const { results, samples } = await written({
    ...alone(taskFile('t', slow), [{ q: '1+1', a: '2' }]),
    answers: () => ['a'.repeat(60)],
  })
  expect(results.results.t['exact_match,slow']).toBe(0)
  expect(linesOf(samples, 't')[0]).toMatchObject({ filtered_resps: [], exact_match: 0 })
})
