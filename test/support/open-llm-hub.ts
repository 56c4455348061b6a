import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Benchmarks, lines } from '../../bench/support/benchmarks.ts'
import type { Datasets } from './hub.ts'
import { describeReference, hasReference, reference } from './reference.ts'

/** Original files of the benchmarks; their SOURCES.md tells where they come from. */
export const benchmarkData = reference('data')

/** `describe` for tests over real data. */
export function describeRealData(title: string, tests: () => void): void {
  describeReference('data', title, tests)
}

export const benchmarks = new Benchmarks(benchmarkData)

/** The 57 subjects of MMLU, sorted; none without data. */
export const mmluSubjects: readonly string[] = hasReference('data')
  ? readdirSync(join(benchmarkData, 'mmlu/test'))
      .map((file) => file.replace('_test.csv', ''))
      .sort()
  : []

/** What the suites open-llm and open-llm-chat fetch, at the commits that they pin. */
export function openLlmDatasets(): Datasets {
  return {
    'allenai/ai2_arc@210d026faf9955653af8916fad021475a3f00453': {
      'ARC-Challenge/train.jsonl': lines(benchmarks.arc('Train')),
      'ARC-Challenge/validation.jsonl': lines(benchmarks.arc('Dev')),
      'ARC-Challenge/test.jsonl': lines(benchmarks.arc('Test')),
    },
    'Rowan/hellaswag@218ec52e09a7e7462a5400043bb9a69a41d06b76': {
      'data/train.jsonl': lines(benchmarks.hellaswag('train')),
      'data/validation.jsonl': lines(benchmarks.hellaswag('validation')),
    },
    'cais/mmlu@c30699e8356da336a370243923dbaf21066bb9fe': {
      'README.md': `---\nconfigs:\n${mmluSubjects.map(cardOf).join('')}---\n`,
      ...Object.fromEntries(
        mmluSubjects.flatMap((subject) => [
          [`${subject}/test-0.jsonl`, lines(benchmarks.mmlu(subject, 'test'))],
          [`${subject}/dev-0.jsonl`, lines(benchmarks.mmlu(subject, 'dev'))],
        ]),
      ),
    },
    'truthfulqa/truthful_qa@741b8276f2d1982aa3d5b832d3ee81ed3b896490': {
      'multiple_choice/validation.jsonl': lines(benchmarks.truthfulQa()),
    },
    'allenai/winogrande@01e74176c63542e6b0bcb004dcdea22d94fb67b5': {
      'winogrande_xl/train.jsonl': lines(benchmarks.winogrande('train')),
      'winogrande_xl/validation.jsonl': lines(benchmarks.winogrande('validation')),
    },
    'openai/gsm8k@740312add88f781978c0658806c59bc2815b9866': {
      'main/train.jsonl': lines(benchmarks.gsm8k('train')),
      'main/test.jsonl': lines(benchmarks.gsm8k('test')),
    },
  }
}

/** One configuration in the card of MMLU: its `dev` is no split that file names tell. */
function cardOf(subject: string): string {
  const files = ['test', 'dev'].map((split) => `{split: ${split}, path: ${subject}/${split}-*}`)
  return `- {config_name: ${subject}, data_files: [${files.join(', ')}]}\n`
}
