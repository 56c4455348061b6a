import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lines } from '../../bench/support/benchmarks.ts'
import {
  compileTask,
  DataStore,
  indexTasks,
  leavesOf,
  loadDocuments,
  lockedDatasets,
  resolveTasks,
} from '../../src/lm-eval/index.ts'
import {
  benchmarkData,
  benchmarks,
  describeRealData,
  mmluSubjects,
} from '../support/open-llm-hub.ts'
import { folderWith } from './folder.ts'

/** Builds every item of every task file in a folder: how many there are, and how many requests. */
async function buildAll(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files)
  const store = new DataStore(folder, lockedDatasets(folder))
  const index = indexTasks(folder)
  const names = [...index.entries.values()].map(({ name }) => name)
  const counts = { items: 0, requests: 0 }
  for (const { config } of resolveTasks(index, names).flatMap(leavesOf)) {
    const task = compileTask(config, await loadDocuments(config, store))
    counts.items += task.size
    for (let item = 0; item < task.size; item++) counts.requests += task.item(item).requests.length
  }
  return counts
}

/** A task on files of the benchmarks, where they lie. */
function taskFile(name: string, dataset: string, rest: string): string {
  return `task: ${name}\ndataset_path: ${dataset}\ntest_split: test\n${rest}`
}

function at(...path: readonly string[]): string {
  return JSON.stringify(join(benchmarkData, ...path))
}

describeRealData('real benchmarks in their original files', () => {
  test('GSM8K: 1,319 items with 5 examples', async () => {
    const data = `dataset_kwargs: {data_files: {train: ${at('gsm8k/train.jsonl')}, test: ${at('gsm8k/test.jsonl')}}}`
    const yaml = `${data}\nfewshot_split: train\nnum_fewshot: 5\ndoc_to_text: "Question: {{question}}\\nAnswer:"\ndoc_to_target: "{{answer}}"\n`
    const counts = await buildAll({ 'gsm8k.yaml': taskFile('gsm8k', 'json', yaml) })
    expect(counts).toEqual({ items: 1319, requests: 1319 })
  })

  test('ARC-Challenge: 1,172 items with 25 examples, of three to five choices', async () => {
    const file = (split: string) => at(`arc_challenge/ARC-Challenge-${split}.jsonl`)
    const data = `dataset_kwargs: {data_files: {train: ${file('Train')}, test: ${file('Test')}}}`
    const yaml = `${data}\ntraining_split: train\nnum_fewshot: 25\noutput_type: multiple_choice\ndoc_to_text: "Question: {{question.stem}}\\nAnswer:"\ndoc_to_choice: "{{question.choices|map(attribute='text')|list}}"\ndoc_to_target: "{{(question.choices|map(attribute='label')|list).index(answerKey)}}"\n`
    const counts = await buildAll({ 'arc.yaml': taskFile('arc', 'json', yaml) })
    expect(counts).toEqual({ items: 1172, requests: 4 * 1172 - 4 + 3 })
  })

  test('MMLU: 14,042 items of 57 subjects with 5 examples each', async () => {
    const subjects = mmluSubjects.map((subject) => [
      [`${subject}.test.jsonl`, lines(benchmarks.mmlu(subject, 'test'))],
      [`${subject}.dev.jsonl`, lines(benchmarks.mmlu(subject, 'dev'))],
      [
        `${subject}.yaml`,
        taskFile(
          subject,
          'json',
          `dataset_kwargs: {data_files: {test: ${subject}.test.jsonl, dev: ${subject}.dev.jsonl}}\nfewshot_split: dev\nfewshot_config: {sampler: first_n}\nnum_fewshot: 5\noutput_type: multiple_choice\ndoc_to_text: "{{question.strip()}}\\nA. {{choices[0]}}\\nAnswer:"\ndoc_to_choice: ["A", "B", "C", "D"]\ndoc_to_target: answer\n`,
        ),
      ],
    ])
    const counts = await buildAll(Object.fromEntries(subjects.flat()))
    expect(counts).toEqual({ items: 14_042, requests: 4 * 14_042 })
  })

  test('TruthfulQA: 817 items from CSV, and from JSON with their choices', async () => {
    const csv = `dataset_kwargs: {data_files: {test: ${at('truthfulqa/TruthfulQA.csv')}}}\ndoc_to_text: "Q: {{Question}}\\nA:"\ndoc_to_target: Best Answer\n`
    const json = `dataset_kwargs: {data_files: {test: mc.jsonl}}\noutput_type: multiple_choice\ndoc_to_text: "Q: {{question}}\\nA:"\ndoc_to_choice: "{{mc2_targets.choices}}"\ndoc_to_target: 0\n`
    expect(await buildAll({ 'tqa.yaml': taskFile('tqa', 'csv', csv) })).toEqual({
      items: 817,
      requests: 817,
    })
    const choices = await buildAll({
      'mc.yaml': taskFile('mc', 'json', json),
      'mc.jsonl': lines(benchmarks.truthfulQa()),
    })
    expect(choices.items).toBe(817)
  })

  test('WinoGrande: 1,267 items with 5 examples', async () => {
    const file = (name: string) => at(`winogrande/winogrande_xl_${name}.jsonl`)
    const data = `dataset_kwargs: {data_files: {train: ${file('train_first2000')}, test: ${file('val')}}}`
    const yaml = `${data}\ntraining_split: train\nnum_fewshot: 5\noutput_type: multiple_choice\ndoc_to_text: "{{answer|int - 1}}"\ndoc_to_choice: "{{[sentence[:sentence.index('_')] + option1, sentence[:sentence.index('_')] + option2]}}"\ndoc_to_target: "{{sentence[sentence.index('_') + 1:].strip()}}"\n`
    const counts = await buildAll({ 'wino.yaml': taskFile('wino', 'json', yaml) })
    expect(counts).toEqual({ items: 1267, requests: 2 * 1267 })
  })

  test('BIG-Bench Hard: 6,511 items of 27 tasks', async () => {
    const files = readdirSync(join(benchmarkData, 'bbh/bbh')).map((file) => [
      `${file}.yaml`,
      taskFile(
        `bbh_${file.replace('.json', '')}`,
        'json',
        `dataset_kwargs: {field: examples, data_files: {test: ${at('bbh/bbh', file)}}}\nnum_fewshot: 3\ndoc_to_text: "Q: {{input}}\\nA:"\ndoc_to_target: "{{target}}"\n`,
      ),
    ])
    expect(files).toHaveLength(27)
    expect(await buildAll(Object.fromEntries(files))).toEqual({ items: 6511, requests: 6511 })
  })

  test('MMLU-Pro: 12,032 items of up to ten choices', async () => {
    const yaml = `dataset_kwargs: {data_files: {test: ${at('mmlu_pro/mmlu_pro_test.jsonl')}}}\nfewshot_config: {sampler: first_n}\nnum_fewshot: 5\noutput_type: multiple_choice\ndoc_to_text: "{{question}}\\n{% for option in options %}{{'ABCDEFGHIJ'[loop.index0]}}. {{option}}\\n{% endfor %}Answer:"\ndoc_to_choice: "{{'ABCDEFGHIJ'[:options|length]|list}}"\ndoc_to_target: answer_index\n`
    const counts = await buildAll({ 'pro.yaml': taskFile('pro', 'json', yaml) })
    expect(counts.items).toBe(12_032)
  })
})
