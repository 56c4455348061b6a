/**
 * Writes a suite of task files that lm-evaluation-harness ships, each unchanged but for where its
 * data lie: in original files of the benchmarks, since nothing is downloaded here. For
 * `bench/lm-eval.ts --in-place --suite <out>`.
 *
 *   node bench/shipped-tasks.ts --tasks <lm_eval/tasks> --data <benchmark files> --out <new folder>
 *     [--families gsm8k,bbh_zeroshot] [--shots n] [--chat single-turn|multi-turn]
 *     [--generation '{"max_gen_toks": 64}']
 *
 * --shots and --generation stand in every file that does not fix the former at 0; with --chat only
 * files that generate text are asked.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Benchmarks, lines } from './support/benchmarks.ts'
import { type Shipped, shippedFamilies, taskName } from './support/shipped.ts'

const { values } = parseArgs({
  options: {
    tasks: { type: 'string' },
    data: { type: 'string' },
    out: { type: 'string' },
    families: { type: 'string' },
    shots: { type: 'string' },
    chat: { type: 'string', default: 'none' },
    generation: { type: 'string' },
  },
})
const { tasks = '', data = '', out = '', chat } = values
const families = shippedFamilies(new Benchmarks(data))
const chosen = (values.families?.split(',') ?? Object.keys(families)).flatMap((name) => {
  const family = families[name]
  if (family === undefined) throw new Error(`no family ${name}: ${Object.keys(families)}`)
  return family
})

mkdirSync(join(out, 'data'), { recursive: true })
const written = chosen.filter((one) => chat === 'none' || generates(one)).map(write)
writeFileSync(
  join(out, 'suite.json'),
  JSON.stringify({
    name: 'shipped',
    version: '1.0.0',
    description: 'Task files that lm-evaluation-harness ships, on local data.',
    answerFormat: 3,
    mode: 'strict',
    chat,
    tasks: written.map((task) => ({ task: `${task}.yaml` })),
  }),
)

function write({ file, splits, shots }: Shipped): string {
  const task = taskName(tasks, file)
  const paths = Object.entries(splits).map(([split, rows]) => {
    writeFileSync(join(out, `data/${task}.${split}.jsonl`), lines(rows))
    return `    ${split}: data/${task}.${split}.jsonl`
  })
  const given = values.shots ?? shots
  const generation = generates({ file }) ? values.generation : undefined
  writeFileSync(
    join(out, `${task}.yaml`),
    [
      `include: ${resolve(tasks, file)}`,
      `task: ${task}`,
      'dataset_path: json',
      'dataset_name: null',
      'dataset_kwargs:',
      '  data_files:',
      ...paths,
      ...(given === undefined ? [] : [`num_fewshot: ${given}`]),
      ...(generation === undefined ? [] : [`generation_kwargs: ${generation}`]),
      '',
    ].join('\n'),
  )
  return task
}

/** By their folder: the others ask for log-likelihoods. */
function generates({ file }: Pick<Shipped, 'file'>): boolean {
  return /^(?:gsm8k|mmlu_pro|bbh|llama3|arc\/.*chat|truthfulqa\/.*gen|mmlu\/(?:generative|flan_cot|flan_n_shot\/gen))/u.test(
    file,
  )
}
