import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerBook, replayResponder, serveNode } from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { Home } from '../support/command.ts'
import {
  describeOutputs,
  differingReadings,
  type Output,
  outputsOf,
  questions,
} from '../support/mmlu-pro.ts'

const task = `task: mmlu_pro
dataset_path: json
dataset_kwargs:
  data_files: {test: items.jsonl}
test_split: test
output_type: generate_until
doc_to_text: "{{question}}\\n{% for option in options %}{{ 'ABCDEFGHIJ'[loop.index0] }}. {{ option }}\\n{% endfor %}Answer:"
doc_to_target: answer
generation_kwargs: {until: [], max_gen_toks: 1000, temperature: 0}
`

/** A suite of the items that a model answered, in the order of its answers. */
function writeSuite(folder: string, outputs: readonly Output[]): string {
  mkdirSync(folder)
  const byId = new Map(questions().map((question) => [question.question_id, question]))
  const items = outputs.map(({ question_id, answer }) =>
    JSON.stringify({ ...byId.get(question_id), answer }),
  )
  writeFileSync(join(folder, 'items.jsonl'), `${items.join('\n')}\n`)
  writeFileSync(join(folder, 'task.yaml'), task)
  const entry = { task: 'task.yaml', answer: 'letter', unique: 'question_id' }
  const about = {
    name: 'mmlu-pro-600',
    version: '1.0.0',
    description: 'A sample.',
    answerFormat: 3,
  }
  writeFileSync(join(folder, 'suite.json'), JSON.stringify({ ...about, tasks: [entry] }))
  return folder
}

describeOutputs('certifying replays of real models on MMLU-Pro over HTTP', () => {
  it.each(['Llama-2-7b-hf', 'Mistral-7B-Instruct-v0.2', 'gemini-1.5-pro-002'])(
    '%s scores what its published letters say, but for the readings judged better',
    async (model) => {
      using home = new Home()
      const outputs = outputsOf(model)
      const folder = writeSuite(home.path('suite'), outputs)
      const recording = new Map(
        outputs.map(({ generated_text }, item) => [`0/${item}`, generated_text]),
      )
      const node = await serveNode({
        responder: replayResponder(answerBook(await loadSuite(folder)), recording),
        port: 0,
        latencyMs: 0,
        tokenMs: 0,
        limits: undefined,
        faults: { errorRate: 0, garbageRate: 0, slowBodyRate: 0 },
        seed: 'replay',
      })
      const where = ['--suite', folder, '--reports', home.reports, '--concurrency', '16']
      const { code, stdout, stderr } = await home.run(['certify', node.url, ...where, '--json'])
      await node.close()
      expect(code, stderr).toBe(0)

      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const { folder: published, report } = events.find(({ event }) => event === 'report')
      const samples: readonly { item: number; extracted: string | null; outcome: string }[] =
        readFileSync(join(published, 'transcript.jsonl'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      expect(samples).toHaveLength(outputs.length)

      const differing = samples.flatMap(({ item, extracted }) => {
        const { question_id, pred } = outputs[item] ?? { question_id: 0, pred: null }
        return extracted === pred ? [] : [`${question_id}${extracted ?? ''}`]
      })
      expect(differing.toSorted()).toEqual(differingReadings(model))

      const differs = new Set(differing.map((reading) => Number.parseInt(reading, 10)))
      const theirs = outputs.filter(({ pred, answer }) => pred === answer)
      const agreed = theirs.filter(({ question_id }) => !differs.has(question_id)).length
      const gained = samples.filter(
        ({ item, outcome }) =>
          outcome === 'correct' && differs.has(outputs[item]?.question_id ?? 0),
      ).length
      expect(report.outcomes.correct).toBe(agreed + gained)
    },
    120_000,
  )
})
