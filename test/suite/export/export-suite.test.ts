import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dumpsJson, requireLmEvalTask, sampleHashes } from '../../../src/lm-eval/index.ts'
import { exportSuite, loadSuite, type Suite, suiteOfRun } from '../../../src/suite/index.ts'
import { planRun, taskShares } from '../../../src/verdict/index.ts'
import { folderWith } from '../../lm-eval/folder.ts'

/** Loads what was exported, by the group that holds it all. */
function loadExported(folder: string, suite: Suite, entry: string): Promise<Suite> {
  const { name, version, description, answerFormat, mode, chat } = suite
  const tasks = [{ task: entry }]
  const file = { name, version, description, answerFormat, mode, chat, tasks }
  writeFileSync(join(folder, 'suite.json'), JSON.stringify(file))
  return loadSuite(folder)
}

/** Everything that is asked, with the hashes lm-eval would log. */
function asked({ tasks }: Suite) {
  return tasks.map(({ task }) =>
    Array.from({ length: task.size }, (_, index) => {
      const item = requireLmEvalTask(task, 'this test').item(index)
      return [task.name, dumpsJson(item.doc), item.requests, sampleHashes(item)]
    }),
  )
}

const odd = {
  'suite.json': JSON.stringify({
    name: 'odd',
    version: '1.0.0',
    description: 'What is hard to write down.',
    answerFormat: 1,
    mode: 'strict',
    tasks: [{ task: 'odd' }, { task: 'pair' }, { task: 'hella.yaml' }],
  }),
  'odd.yaml': `
task: odd
task_alias: "no"
dataset_path: csv
dataset_kwargs: {data_files: {test: odd.csv, pool: pool.csv}, sep: ";"}
test_split: test
fewshot_split: pool
num_fewshot: 2
fewshot_config: {sampler: first_n, doc_to_text: "Ex: {{q}}", gen_prefix: null}
gen_prefix: "It is"
description: "on\\n: yes # 1e-3\\n\\n"
doc_to_text: "{{q}} {{x}}"
doc_to_target: a
generation_kwargs: {until: ["no", "1e-3", "~", "\\n"], temperature: 1.0e-07, top_p: 0.5, max_gen_toks: 8}
metric_list: [{metric: exact_match, ignore_case: true}]
metadata: {version: 2.0}
`,
  'odd.csv': 'q;x;a\n"one\n\'two\'";1;yes\nthree;2.5;\n',
  'pool.csv': 'q;x;a\np;1;b\nr;;c\n',
  'pair.yaml': `
group: pair
aggregate_metric_list: [{metric: acc, weight_by_size: false}]
dataset_path: json
dataset_kwargs: {field: rows, data_files: {test: rows.json}}
test_split: test
output_type: multiple_choice
doc_to_text: "{{q}}{{n}}"
doc_to_choice: [a, b]
doc_to_target: 0
task:
  - {task: first, target_delimiter: ":"}
  - {task: second, num_fewshot: 1, fewshot_config: {samples: [{q: s, n: 7}]}}
`,
  'rows.json': '{"rows": [{"q": "u", "n": "1"}, {"q": "v", "n": "2"}]}',
  'hella.yaml': `
task: hella
dataset_path: json
dataset_kwargs: {data_files: {validation: hella.jsonl}}
validation_split: validation
process_docs: !function utils.process_docs
output_type: multiple_choice
doc_to_text: "{{query}}"
doc_to_choice: choices
doc_to_target: "{{label}}"
`,
  'hella.jsonl':
    '{"activity_label": "A", "ctx_a": "x [title] y", "ctx_b": "z", "endings": ["one", "two"], "label": "1"}\n',
  'utils.py': readFileSync('suites/open-llm/utils.py'),
}

test.each([
  ['the starter suite', () => 'suites/starter'],
  ['groups, inline tasks, Python code and odd values', () => folderWith(odd)],
])('an exported suite asks the same, to the last byte: %s', async (_, place) => {
  const suite = await loadSuite(place())
  const folder = folderWith({})
  const { entry } = await exportSuite(suite, folder)
  expect(asked(await loadExported(folder, suite, entry))).toEqual(asked(suite))
})

test('data that several tasks read are written once, Python code beside its task', async () => {
  const folder = folderWith({})
  const { entry, files } = await exportSuite(await loadSuite(folderWith(odd)), folder)
  expect(entry).toBe('odd-suite')
  expect(files).toEqual([
    'data/odd.test.jsonl',
    'data/odd.pool.jsonl',
    'odd.yaml',
    'data/pair__first.test.jsonl',
    'pair__first.yaml',
    'pair__second.yaml',
    'pair.yaml',
    'data/hella.validation.jsonl',
    'hella/hella.yaml',
    'hella/utils.py',
    'odd-suite.yaml',
  ])
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(found.filter((path) => path.includes('.')).sort()).toEqual(files.toSorted())
})

test('texts are quoted and floats written so that YAML 1.1 reads them as they are', async () => {
  const folder = folderWith({})
  await exportSuite(await loadSuite(folderWith(odd)), folder)
  const yaml = readFileSync(join(folder, 'odd.yaml'), 'utf8')
  expect(yaml).toContain('task_alias: "no"')
  expect(yaml).toContain('temperature: 1.0e-07')
  expect(yaml).toContain('description: "on\\n: yes # 1e-3\\n\\n"')
  expect(readFileSync(join(folder, 'hella/hella.yaml'), 'utf8')).toContain(
    'process_docs: !function utils.process_docs',
  )
})

test('a folder that holds something is left alone', async () => {
  const suite = await loadSuite('suites/starter')
  await expect(exportSuite(suite, folderWith({ 'a.txt': '' }))).rejects.toThrow('is not empty')
})

test('Python code that is not at hand cannot be exported', async () => {
  const { 'utils.py': _, ...without } = odd
  const hella = without['hella.yaml'].replace('dataset_path: json', 'dataset_path: hellaswag')
  const folder = folderWith({
    ...without,
    'hella.yaml': hella.replace(/dataset_kwargs.*\n/u, ''),
    'hellaswag/validation.jsonl': without['hella.jsonl'],
  })
  const suite = await loadSuite(folder)
  await expect(exportSuite(suite, folderWith({}))).rejects.toThrow(
    /hella\.yaml:\d+:\d+: !function utils\.process_docs: there is no .*utils\.py to export/u,
  )
})

test('generated items are written as those that a run asks first, and ask the same', async () => {
  const suite = await loadSuite('suites/iq-text')
  const target = folderWith({})
  const folder = join(target, 'out')
  const run = { seed: 'a run', items: 60 }
  const { entry, files } = await exportSuite(suite, folder, run)
  expect(files.filter((file) => file === 'checks.py')).toHaveLength(1)
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    // Python that only the reference runs.
    const yaml = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), yaml.replace(/^process_results: .*$/mu, ''))
  }
  const loaded = await loadExported(folder, suite, entry)
  const prompts = loaded.tasks.flatMap(({ task }) =>
    Array.from({ length: task.size }, (_, index) => task.item(index).requests[0]),
  )
  const asked = suiteOfRun(suite, run.seed)
  const steps = [...firstSteps(suite, run.seed, run.items)]
  const own = steps
    .toSorted((a, b) => a.task - b.task)
    .map(({ task, item }) => asked.tasks[task]?.task.item(item).requests[0])
  expect(prompts.map((request) => request?.kind === 'generate' && request.prompt)).toEqual(
    own.map((request) => request?.kind === 'generate' && request.prompt),
  )
  const accepted = loaded.tasks.map(({ task }) => task.item(0).accepted[0])
  expect(accepted.every((answer) => (answer ?? '') !== '')).toBe(true)
  await expect(exportSuite(suite, join(target, 'few'), { seed: 's', items: 1 })).rejects.toThrow(
    /none of its items is among those exported/u,
  )
})

function* firstSteps(suite: Suite, seed: string, items: number) {
  for (const step of planRun(taskShares(suite), seed, undefined).steps()) {
    if (step.position >= items) return
    yield step
  }
}
