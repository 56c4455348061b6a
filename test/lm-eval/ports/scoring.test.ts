import { expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { portedScoring } from '../../../src/lm-eval/ports/index.ts'
import { ports } from '../../../src/lm-eval/ports/shipped-ports.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

function scoringOf(...lines: readonly string[]) {
  const yaml = ['task: t', 'dataset_path: json', 'doc_to_text: q', 'doc_to_target: a', ...lines]
  return portedScoring(taskConfig(parseFields(yaml.join('\n'), '/suite/t.yaml')))
}

test('names of filters, metrics and aggregations stay as they are', () => {
  const { filter_list, metric_list, results } = scoringOf(
    'metric_list: [{metric: f1, aggregation: f1}]',
    'filter_list: [{name: n, filter: [{function: lowercase}, {function: take_first}]}]',
  )
  expect(metric_list).toMatchObject([{ metric: 'f1', aggregation: 'f1' }])
  expect(filter_list[0]?.filter.map((step) => step.function)).toEqual(['lowercase', 'take_first'])
  expect(results).toBeUndefined()
})

test.each([
  ['a filter', 'filter_list: [{name: n, filter: [{function: !function utils.Own}]}]'],
  ['an aggregation', 'metric_list: [{metric: f1, aggregation: !function utils.own}]'],
  ['a metric', 'metric_list: [{metric: !function utils.own}]'],
  ['a scoring function', 'process_results: !function utils.own'],
])('%s in Python without a port is refused, naming file and function', (_, line) => {
  expect(() => scoringOf(line)).toThrow(
    expect.objectContaining({
      code: 'SUITE',
      message: expect.stringMatching(/^\/suite\/t\.yaml:5:\d+: !function utils\.[Oo]wn .*not run/u),
    }),
  )
})

test('no two ports mean different code by the same name in the same file', () => {
  const keys = ports.flatMap(({ name, sources }) => sources.map((source) => `${name} ${source}`))
  expect(new Set(keys).size).toBe(keys.length)
})
