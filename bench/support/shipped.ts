import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Benchmarks, DatasetRows } from './benchmarks.ts'

/** A task file that lm-evaluation-harness ships, with rows to ask it of. */
export interface Shipped {
  /** Path under its `tasks` folder. */
  readonly file: string
  readonly splits: Readonly<Record<string, DatasetRows>>
  /** undefined: as the file says. */
  readonly shots?: number
}

/** Families of shipped files whose benchmark lies in a folder of original files. */
export function shippedFamilies(data: Benchmarks): Readonly<Record<string, readonly Shipped[]>> {
  const gsm8k = { train: data.gsm8k('train'), test: data.gsm8k('test') }
  const arc = { train: data.arc('Train'), validation: data.arc('Dev'), test: data.arc('Test') }
  const winogrande = {
    train: data.winogrande('train'),
    validation: data.winogrande('validation'),
  }
  const hellaswag = { train: data.hellaswag('train'), validation: data.hellaswag('validation') }
  const truthfulQa = { validation: data.truthfulQa() }
  const truthfulQaTexts = { validation: data.truthfulQaTexts() }
  const mmlu = (subject: string) => ({
    dev: data.mmlu(subject, 'dev'),
    validation: data.mmlu(subject, 'val'),
    test: data.mmlu(subject, 'test'),
  })
  const bbh = (task: string) => ({ test: data.bbh(task) })
  const mmluPro = { validation: data.mmluProExamples(), test: data.mmluPro() }

  return {
    gsm8k: [
      ...['gsm8k', 'gsm8k-cot', 'gsm8k-cot-zeroshot', 'gsm8k-cot-llama'].flatMap((name) => [
        { file: `gsm8k/${name}.yaml`, splits: gsm8k },
        { file: `gsm8k_platinum/${name.replace('gsm8k', 'gsm8k-platinum')}.yaml`, splits: gsm8k },
      ]),
      { file: 'gsm8k/gsm8k-cot-self-consistency.yaml', splits: gsm8k },
      { file: 'llama3/instruct/gsm8k/gsm8k.yaml', splits: gsm8k },
    ],
    arc: [
      { file: 'arc/arc_challenge.yaml', splits: arc, shots: 25 },
      { file: 'arc/arc_easy.yaml', splits: arc },
      { file: 'arc/arc_challenge_chat.yaml', splits: arc },
      { file: 'llama3/instruct/arc_challenge/arc_challenge_llama.yaml', splits: arc },
    ],
    choice: [
      { file: 'hellaswag/hellaswag.yaml', splits: hellaswag, shots: 10 },
      { file: 'winogrande/default.yaml', splits: winogrande, shots: 5 },
      { file: 'truthfulqa/truthfulqa_mc1.yaml', splits: truthfulQa },
      { file: 'truthfulqa/truthfulqa_mc2.yaml', splits: truthfulQa },
    ],
    texts: [{ file: 'truthfulqa/truthfulqa_gen.yaml', splits: truthfulQaTexts }],
    mmlu: mmluForms.flatMap(({ folder, shots }) =>
      ['anatomy', 'formal_logic', 'high_school_geography', 'moral_scenarios'].map((subject) => ({
        file: `${folder}/mmlu_${subject}.yaml`,
        splits: mmlu(subject),
        ...(shots !== undefined && { shots }),
      })),
    ),
    mmlu_pro: [
      { file: 'leaderboard/mmlu_pro/mmlu_pro.yaml', splits: mmluPro },
      ...['mmlu_pro', 'llama3/instruct/mmlu_pro'].flatMap((folder) =>
        mmluProSubjects.map((subject) => ({
          file: `${folder}/mmlu_pro_${subject}.yaml`,
          splits: mmluPro,
        })),
      ),
    ],
    ...Object.fromEntries(
      ['cot_fewshot', 'cot_zeroshot', 'fewshot', 'zeroshot'].map((form) => [
        `bbh_${form}`,
        data
          .bbhTasks()
          .filter((task) => !(form.endsWith('zeroshot') && countsInWords.includes(task)))
          .map((task) => ({ file: `bbh/${form}/${task}.yaml`, splits: bbh(task) })),
      ]),
    ),
    leaderboard_bbh: data
      .bbhTasks()
      .filter((task) => !notOnLeaderboard.includes(task))
      .map((task) => ({ file: `leaderboard/bbh_mc/${task}.yaml`, splits: bbh(task) })),
  }
}

/** The name that a task file gives its task. */
export function taskName(tasks: string, file: string): string {
  const found = /^"?task"?: *"?([^"\s]+)/mu.exec(readFileSync(join(tasks, file), 'utf8'))
  if (found?.[1] === undefined) throw new Error(`${file} names no task`)
  return found[1]
}

const mmluForms: readonly { readonly folder: string; readonly shots?: number }[] = [
  { folder: 'mmlu/default', shots: 5 },
  { folder: 'mmlu/continuation', shots: 5 },
  { folder: 'mmlu/generative', shots: 5 },
  { folder: 'mmlu/flan_cot_fewshot' },
  { folder: 'mmlu/flan_cot_zeroshot' },
  { folder: 'mmlu/flan_n_shot/generative', shots: 3 },
  { folder: 'mmlu/flan_n_shot/loglikelihood', shots: 3 },
  { folder: 'llama3/instruct/mmlu' },
  { folder: 'llama3/instruct/mmlu_cot' },
]

const mmluProSubjects = [
  ...['biology', 'business', 'chemistry', 'computer_science', 'economics', 'engineering'],
  ...['health', 'history', 'law', 'math', 'other', 'philosophy', 'physics', 'psychology'],
]

/** Their filter reads numbers in words with two third-party libraries and is refused. */
const countsInWords = ['multistep_arithmetic_two', 'object_counting']

const notOnLeaderboard = ['dyck_languages', 'multistep_arithmetic_two', 'word_sorting']
