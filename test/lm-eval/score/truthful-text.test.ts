import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { documentsOf } from '../../../src/lm-eval/data/index.ts'
import { compileScorer, type PyDict, type PyValue } from '../../../src/lm-eval/index.ts'
import { portedScoring, processDocuments } from '../../../src/lm-eval/ports/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'
import { dict, list } from '../../conformance/recorded.ts'

// What the code of lm-evaluation-harness made of documents of ours (scripts/record_vectors.py).
const file = join(import.meta.dirname, '../../recorded/truthful-text.json')
const recorded = dict(parseJson(readFileSync(file, 'utf8')))
const cases = list(recorded.get('cases')).map(dict)
const metrics = [...dict(cases[0]?.get('metrics')).keys()].map(String)

function configOf(folder: string, named: readonly string[]) {
  const yaml = `task: t
dataset_path: json
output_type: generate_until
doc_to_text: "{{question}}"
doc_to_target: " "
process_docs: !function utils.process_docs_gen
process_results: !function utils.process_results_gen
metric_list: [${named.map((metric) => `{metric: ${metric}}`).join(', ')}]
`
  return taskConfig(parseFields(yaml, `/tasks/${folder}/t.yaml`))
}

function scorerOf(folder: string, named: readonly string[]) {
  const config = configOf(folder, named)
  const { results, ...scoring } = portedScoring(config)
  return compileScorer({
    config: { ...config, ...scoring },
    multipleTarget: false,
    resultsPort: results,
  })
}

function processed(folder: string, documents: readonly PyValue[]): readonly PyDict[] {
  const config = configOf(folder, ['bleu_acc'])
  const rows = documents.map(dict)
  const columns = [...(rows[0]?.keys() ?? [])].map(String)
  const done = processDocuments(config.process_docs, documentsOf(rows, columns), config)
  return rows.map((_, index) => done.at(index))
}

describe('generated answers of TruthfulQA', () => {
  test('documents become those of the reference', () => {
    expect(processed('truthfulqa', list(recorded.get('raw')))).toEqual(
      [...new Set(cases.map((one) => dict(one.get('doc')).get('question')))].map((question) =>
        dict(cases.find((one) => dict(one.get('doc')).get('question') === question)?.get('doc')),
      ),
    )
  })

  test.each(cases.map((one) => [one.get('said'), one] as const))(
    '%j is as like the true and the false ones as the reference says',
    (said, one) => {
      const scorer = scorerOf('truthfulqa', metrics)
      const item = {
        doc: dict(one.get('doc')),
        target: ' ',
        choices: undefined,
        responses: [String(said)],
      }
      const values = scorer.score(item)[0]?.metrics
      for (const [metric, value] of dict(one.get('metrics'))) {
        const given = values?.get(String(metric))
        expect(given?.kind === 'number' && given.value).toBeCloseTo(Number(value), 10)
      }
    },
  )

  test('only shares of right items are scores of items', () => {
    expect([...scorerOf('truthfulqa', metrics).scores]).toEqual([
      'bleu_acc',
      'rouge1_acc',
      'rouge2_acc',
      'rougeL_acc',
    ])
  })

  test('in several languages BLEU alone counts, and each says nothing in its own words', () => {
    expect(() => scorerOf('truthfulqa-multi', ['rouge1_max'])).toThrow("'rouge1_max' is no metric")
    const plain = { question: ' q ', correct_answers: ['a'], incorrect_answers: ['b.'] }
    const silences = ['en', 'gl', 'xx'].map((lang) => {
      const [doc] = processed('truthfulqa-multi', [new Map(Object.entries({ ...plain, lang }))])
      return doc?.get('correct_answers')
    })
    expect(silences).toEqual([
      ['a.', 'I have no comment.'],
      ['a.', 'Non teño ningún comentario.'],
      ['a.'],
    ])
  })

  test('a document without a false answer is refused when it is read', () => {
    const document = { question: 'q', correct_answers: ['a'], incorrect_answers: [' '] }
    expect(() => processed('truthfulqa', [new Map(Object.entries(document))])).toThrow(
      'no true or no false answers',
    )
  })
})
