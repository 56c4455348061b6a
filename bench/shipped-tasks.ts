/**
 * Writes a suite of task files that lm-evaluation-harness ships, each unchanged but for where its
 * data lie: in original files of the benchmarks, since nothing is downloaded here. For
 * `bench/lm-eval.ts --in-place --suite <out>`.
 *
 *   node bench/shipped-tasks.ts --tasks <lm_eval/tasks> --data <benchmark files> --out <new folder>
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Benchmarks, type DatasetRows, lines } from './support/benchmarks.ts'

const { values } = parseArgs({
  options: { tasks: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
})
const { tasks = '', data = '', out = '' } = values
const benchmarks = new Benchmarks(data)

interface Shipped {
  readonly file: string
  readonly task: string
  readonly splits: Readonly<Record<string, DatasetRows>>
  /** undefined: as the file says. */
  readonly shots?: number
  readonly metric?: string
}

const gsm8k = { train: benchmarks.gsm8k('train'), test: benchmarks.gsm8k('test') }
const arc = {
  train: benchmarks.arc('Train'),
  validation: benchmarks.arc('Dev'),
  test: benchmarks.arc('Test'),
}
const winogrande = {
  train: benchmarks.winogrande('train'),
  validation: benchmarks.winogrande('validation'),
}
const hellaswag = {
  train: benchmarks.hellaswag('train'),
  validation: benchmarks.hellaswag('validation'),
}
const truthfulQa = { validation: benchmarks.truthfulQa() }
const mmluPro = { validation: benchmarks.mmluPro().slice(0, 70), test: benchmarks.mmluPro() }
const mmlu = (subject: string) => ({
  dev: benchmarks.mmlu(subject, 'dev'),
  test: benchmarks.mmlu(subject, 'test'),
})
const bbh = (task: string) => ({ test: benchmarks.bbh(task) })

const shipped: readonly Shipped[] = [
  { file: 'gsm8k/gsm8k.yaml', task: 'gsm8k', splits: gsm8k },
  { file: 'gsm8k/gsm8k-cot.yaml', task: 'gsm8k_cot', splits: gsm8k },
  { file: 'arc/arc_challenge.yaml', task: 'arc_challenge', splits: arc, shots: 25 },
  { file: 'hellaswag/hellaswag.yaml', task: 'hellaswag', splits: hellaswag, shots: 10 },
  { file: 'winogrande/default.yaml', task: 'winogrande', splits: winogrande, shots: 5 },
  { file: 'truthfulqa/truthfulqa_mc1.yaml', task: 'truthfulqa_mc1', splits: truthfulQa },
  { file: 'truthfulqa/truthfulqa_mc2.yaml', task: 'truthfulqa_mc2', splits: truthfulQa },
  ...['anatomy', 'formal_logic', 'high_school_geography', 'moral_scenarios'].map((subject) => ({
    file: `mmlu/default/mmlu_${subject}.yaml`,
    task: `mmlu_${subject}`,
    splits: mmlu(subject),
    shots: 5,
  })),
  {
    file: 'mmlu/generative/mmlu_anatomy.yaml',
    task: 'mmlu_anatomy_generative',
    splits: mmlu('anatomy'),
    shots: 5,
  },
  ...['navigate', 'object_counting', 'word_sorting'].map((task) => ({
    file: `bbh/cot_fewshot/${task}.yaml`,
    task: `bbh_cot_fewshot_${task}`,
    splits: bbh(task),
  })),
  ...['navigate', 'snarks', 'ruin_names'].map((task) => ({
    file: `leaderboard/bbh_mc/${task}.yaml`,
    task: `leaderboard_bbh_${task}`,
    splits: bbh(task),
  })),
  { file: 'leaderboard/mmlu_pro/mmlu_pro.yaml', task: 'leaderboard_mmlu_pro', splits: mmluPro },
]

mkdirSync(join(out, 'data'), { recursive: true })
for (const { file, task, splits, shots } of shipped) {
  const files = Object.entries(splits).map(([split, rows]) => {
    writeFileSync(join(out, `data/${task}.${split}.jsonl`), lines(rows))
    return `    ${split}: data/${task}.${split}.jsonl\n`
  })
  writeFileSync(
    join(out, `${task}.yaml`),
    `include: ${resolve(tasks, file)}
task: ${task}
dataset_path: json
dataset_name: null
dataset_kwargs:
  data_files:
${files.join('')}${shots === undefined ? '' : `num_fewshot: ${shots}\n`}`,
  )
}
writeFileSync(
  join(out, 'suite.json'),
  JSON.stringify({
    name: 'shipped',
    version: '1.0.0',
    description: 'Task files that lm-evaluation-harness ships, on local data.',
    answerFormat: 1,
    mode: 'strict',
    tasks: shipped.map(({ task }) => ({ task: `${task}.yaml` })),
  }),
)
