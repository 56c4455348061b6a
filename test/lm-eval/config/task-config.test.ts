import { describe, expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

const least = 'task: t\ndataset_path: json\ndoc_to_text: q\ndoc_to_target: a\n'

function read(yaml: string) {
  return taskConfig(parseFields(least + yaml, 't.yaml'))
}

describe('defaults are those of lm-eval', () => {
  test('a generating task decodes greedily until the few-shot delimiter', () => {
    const config = read('fewshot_delimiter: "##"\n')
    expect(config.output_type).toBe('generate_until')
    expect(config.generation_kwargs).toEqual(
      new Map<string, unknown>([
        ['temperature', 0],
        ['do_sample', false],
        ['max_gen_toks', 256n],
        ['until', ['##']],
      ]),
    )
    expect(config.filter_list.map(({ name }) => name)).toEqual(['none'])
    expect(config).toMatchObject({ target_delimiter: ' ', repeats: 1, description: '' })
  })

  test.each([
    ['loglikelihood', ['perplexity', 'acc']],
    ['loglikelihood_rolling', ['word_perplexity', 'byte_perplexity', 'bits_per_byte']],
    ['multiple_choice', ['acc', 'acc_norm']],
    ['generate_until', ['exact_match']],
  ])('%s is measured by %j', (type, metrics) => {
    const { metric_list: list } = read(`output_type: ${type}\ndoc_to_choice: c\n`)
    expect(list.map(({ metric }) => metric)).toEqual(metrics)
  })

  test('given generation settings get a float temperature and a stop string', () => {
    const { generation_kwargs: kwargs } = read('generation_kwargs: {top_k: 5, temperature: 1e-3}\n')
    expect([...(kwargs ?? [])]).toEqual([
      ['top_k', 5n],
      ['temperature', 0.001],
      ['until', ['\n\n']],
    ])
  })
})

describe('examples inherit from the task', () => {
  test('what fewshot_config does not say is the task’s own', () => {
    const { fewshot_config: config } = read(
      'fewshot_split: dev\ntarget_delimiter: ":"\nfewshot_config: {sampler: first_n, doc_to_text: other}\n',
    )
    expect(config).toMatchObject({
      sampler: 'first_n',
      split: 'dev',
      doc_to_text: 'other',
      doc_to_target: 'a',
      target_delimiter: ':',
    })
  })

  test('an explicit null takes away the split, the choices and the prefix', () => {
    const { fewshot_config: config } = read(
      'fewshot_split: dev\ngen_prefix: p\ndoc_to_choice: c\nfewshot_config: {split: null, gen_prefix: null, doc_to_choice: null, doc_to_text: null}\n',
    )
    expect(config.split).toBeUndefined()
    expect(config.gen_prefix).toBeUndefined()
    expect(config.doc_to_choice).toBeUndefined()
    expect(config.doc_to_text).toBe('q')
  })
})

test('filters and metrics keep their further keys in order', () => {
  const config = read(
    'filter_list: [{name: f, filter: [{function: regex, group_select: -1, regex_pattern: x}]}]\n' +
      'metric_list: [{metric: exact_match, aggregation: mean, ignore_case: true}]\n',
  )
  expect(config.filter_list[0]?.filter[0]).toEqual({
    function: 'regex',
    kwargs: new Map<string, unknown>([
      ['group_select', -1n],
      ['regex_pattern', 'x'],
    ]),
  })
  expect(config.metric_list[0]).toMatchObject({
    metric: 'exact_match',
    aggregation: 'mean',
    higher_is_better: undefined,
    kwargs: new Map([['ignore_case', true]]),
  })
})

describe('what cannot be used is refused with its place', () => {
  test.each([
    ['num_fewshots: 3', "t.yaml:5:1: unknown key 'num_fewshots', did you mean 'num_fewshot'?"],
    ['num_fewshot: -1', 't.yaml:5:1: num_fewshot must be a whole number from 0, not the number -1'],
    ['num_fewshot: "5"', "num_fewshot must be a whole number from 0, not '5'"],
    ['repeats: 0', 'repeats must be a whole number from 1'],
    ['description: [a]', 'description must be text, not a list'],
    ['test_split: no', 'test_split must be text, not the boolean false'],
    ['metric_list: [{aggregation: mean}]', "metric_list[0] has no 'metric'"],
    ['filter_list: [{name: a, filter: [{regex: x}]}]', "filter[0] has no 'function'"],
    ['filter_list: []', 'filter_list must not be empty'],
    ['fewshot_config: {sampler: balanced}', "must be one of default, first_n, not 'balanced'"],
    ['fewshot_config: {splitt: dev}', "has no key 'splitt', did you mean 'split'?"],
    ['fewshot_config: {samples: !function a.b}', 'runs Python code (!function a.b)'],
    ['output_type: greedy_until', 'output_type must be one of'],
    ['output_type: multiple_choice', "task 't' has no 'doc_to_choice'"],
    ['generation_kwargs: {temperature: warm}', "not a number: 'warm'"],
    ['custom_dataset: !function a.b', 'custom_dataset (!function a.b) is not supported'],
    ['unsafe_code: true', 'unsafe_code (the boolean true) is not supported'],
    ['dataset_kwargs: {x: !function a.b}', '!function a.b stands where data is expected'],
  ])('%s', (yaml, message) => {
    expect(() => read(`${yaml}\n`)).toThrow(
      expect.objectContaining({ code: 'SUITE', message: expect.stringContaining(message) }),
    )
  })

  test.each(['task', 'dataset_path', 'doc_to_text', 'doc_to_target'])(
    'a task without %s',
    (key) => {
      const yaml = least
        .split('\n')
        .filter((line) => !line.startsWith(`${key}:`))
        .join('\n')
      expect(() => taskConfig(parseFields(yaml, 't.yaml'))).toThrow(key)
    },
  )
})
