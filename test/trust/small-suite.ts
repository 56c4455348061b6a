import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const letters = ['A', 'B', 'C', 'D']

const taskFile = `task: small
dataset_path: json
dataset_kwargs:
  data_files:
    test: small.jsonl
test_split: test
num_fewshot: 0
output_type: generate_until
doc_to_text: "Question: {{question}}\\nAnswer:"
doc_to_target: answer
generation_kwargs:
  until: ["\\n\\n"]
  max_gen_toks: 16
  do_sample: false
  temperature: 0.0
metric_list:
  - metric: exact_match
    aggregation: mean
    higher_is_better: true
metadata:
  version: 1.0
`

/** Writes a suite of so many questions by letter, which a run asks in a moment. */
export function writeSmallSuite(folder: string, items: number, more: object = {}): string {
  mkdirSync(folder, { recursive: true })
  const suite = {
    name: 'small',
    version: '1.0.0',
    description: 'A few questions, each asked once.',
    answerFormat: 3,
    tasks: [{ task: 'small.yaml', answer: 'letter' }],
    ...more,
  }
  const question = (at: number) => ({
    question: `Which letter stands at place ${at} of the secret table?`,
    answer: letters[(at * 7 + (at >> 2)) % 4],
  })
  writeFileSync(join(folder, 'suite.json'), JSON.stringify(suite))
  writeFileSync(join(folder, 'small.yaml'), taskFile)
  const lines = Array.from({ length: items }, (_, at) => `${JSON.stringify(question(at))}\n`)
  writeFileSync(join(folder, 'small.jsonl'), lines.join(''))
  return folder
}

/** A tiers file with one chain that the whole of the small suite decides. */
export function writeSmallTiers(path: string, minScore: string): string {
  const chain = {
    id: 'small-70',
    name: 'Small, score 70 and above',
    modality: 'text',
    suite: { name: 'small', versions: '^1.0.0' },
    minScore,
    pricePerRelayUsd: null,
    limits: { inputTokens: 200, outputTokens: 1000, beyond: 'any' },
    service: { class: 'realtime', p95LatencyMs: 30_000, p95FirstTokenMs: 10_000 },
    decision: { rule: 'full' },
    certificateDays: 90,
  }
  const tiers = {
    schema: 'iqchains/tiers/v1',
    maxUnparsedRate: '0.2',
    maxMissingRate: '0.1',
    chains: [chain],
  }
  writeFileSync(path, JSON.stringify(tiers))
  return path
}
