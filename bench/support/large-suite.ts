import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a suite of one 5-shot task with the given number of items; returns its folder. */
export function writeLargeSuite(
  folder: string,
  items: number,
  shots = 5,
  chat: 'none' | 'multi-turn' = 'none',
): string {
  mkdirSync(folder, { recursive: true })
  const lines = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => {
      const [a, b] = [from + i, 7 * i + 3]
      const question = `A shop has ${a} boxes with ${b} apples each and sells one of them. How many are left?`
      return JSON.stringify({ question, answer: String(a * b - 1) })
    }).join('\n')
  writeFileSync(join(folder, 'test.jsonl'), `${lines(items, 100)}\n`)
  writeFileSync(join(folder, 'train.jsonl'), `${lines(200, 1)}\n`)
  writeFileSync(join(folder, 'task.yaml'), task(shots))
  writeFileSync(
    join(folder, 'suite.json'),
    JSON.stringify({
      name: 'large',
      version: '1.0.0',
      description: 'A large suite for measurements.',
      answerFormat: 3,
      chat,
      tasks: [{ task: 'task.yaml', answer: 'number' }],
    }),
  )
  return folder
}

const task = (shots: number) => `task: large
dataset_path: json
dataset_kwargs:
  data_files: {test: test.jsonl, train: train.jsonl}
test_split: test
fewshot_split: train
num_fewshot: ${shots}
output_type: generate_until
doc_to_text: "Question: {{question}}\\nAnswer:"
doc_to_target: "{{answer}}"
generation_kwargs: {until: ["\\n\\n"], max_gen_toks: 64, temperature: 0}
metric_list:
  - {metric: exact_match, aggregation: mean, higher_is_better: true}
`
