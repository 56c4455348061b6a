import { describe, expect, it } from 'vitest'
import type { PyValue } from '../../../src/lm-eval/index.ts'
import { compileScorer } from '../../../src/lm-eval/index.ts'
import type { FilterPort } from '../../../src/lm-eval/ports/index.ts'
import type { ScoringSpec } from '../../../src/lm-eval/score/types.ts'
import { describeCorpora } from '../../support/corpora.ts'
import { asJson, type FilterVector, filterVectors } from './corpus.ts'

describeCorpora('filters recorded from lm-evaluation-harness', (corpus) => {
  const pipelines = Map.groupBy(filterVectors(corpus), (vector) => JSON.stringify(vector.filter))

  it.each([...pipelines])('%s gives the same answers', (_, cases) => {
    for (const vector of cases) {
      if (vector.error !== undefined) expect(() => filtered(vector)).toThrow(/group_select is 1/u)
      else expect(filtered(vector)).toEqual(vector.out)
    }
  })
})

describe('a filter list that cannot be used', () => {
  it.each([
    ['a misspelt filter', { function: 'regx' }, /unknown filter 'regx'/u],
    ['a filter written in Python', { function: 'custom' }, /written in Python/u],
    ['a misspelt setting', { function: 'regex', group: 1 }, /unknown setting 'group'/u],
    [
      'a setting of the wrong type',
      { function: 'regex', group_select: '1' },
      /must be an integer/u,
    ],
    ['take_first_k without k', { function: 'take_first_k' }, /k must be an integer/u],
    ['an expression Python rejects', { function: 'regex', regex_pattern: '(' }, /\(/u],
  ])('is refused before anything is asked: %s', (_, step, message) => {
    expect(() => compileScorer(specOf([step]))).toThrow(message)
  })

  it('is refused when take_first is not the last step', () => {
    const steps = [{ function: 'take_first' }, { function: 'lowercase' }]
    expect(() => compileScorer(specOf(steps))).toThrow(/take_first must be the last filter/u)
  })

  it('says which name was meant', () => {
    expect(() => compileScorer(specOf([{ function: 'lowecase' }]))).toThrow(
      expect.objectContaining({ code: 'SUITE', next: "Did you mean 'lowercase'?" }),
    )
  })
})

// The expected answers were given by lm-evaluation-harness 0.4.13.
describe('filters of BIG-Bench Hard at 0 shots', () => {
  const input = 'Which?\nOptions:\n(A) Guilty\n(B) Guilty of Romance\n(C) red, blue'

  it('reads the choices out of the question, the longest first', () => {
    const settings = {
      group_select: -1n,
      ignore_case: true,
      ignore_punctuation: true,
      regex_pattern: '(\\([A-Z]\\))',
    }
    const answers = ['It is (B), no (A).', 'Surely guilty of romance!', 'RED BLUE', 'x: B', 'none']
    expect(ported('bbh-choice', settings, input, answers)).toEqual([
      ...['(A)', '(B)', '(C)', '(B)', '[invalid]'],
    ])
  })

  it('gives the value of the pattern that fits', () => {
    const patterns = new Map([
      ['\\b(no|false)\\b', 'No'],
      ['\\b(yes|true)\\b', 'Yes'],
    ])
    const settings = { group_select: -1n, ignore_case: true, regex_pattern_to_value: patterns }
    expect(ported('bbh-map', settings, '', ['Yes, no', 'It is TRUE.', 'perhaps'])).toEqual([
      ...['No', 'Yes', '[invalid]'],
    ])
  })

  it('orders the words of the list as they are named last', () => {
    const answers = ['b a, then a c b', '', 'c']
    expect(ported('bbh-words', {}, 'Sort. List: b a c', answers)).toEqual(['a c b', '', 'c'])
  })
})

it('lets a longer choice win over one that it begins with', () => {
  const spec = specOf([{ function: 'multi_choice_regex' }])
  const doc = new Map([['choices', ['Guilty', 'Guilty of Romance']]])
  const item = { doc, target: '', choices: undefined, responses: ['It was Guilty of Romance'] }
  expect(compileScorer(spec).score(item)[0]?.filtered).toEqual([['(B)']])
})

function ported(
  id: FilterPort,
  settings: Record<string, PyValue>,
  input: string,
  answers: readonly string[],
): unknown {
  const spec = specOf([], answers.length)
  const step = {
    function: { kind: 'ported', id },
    kwargs: new Map(Object.entries(settings)),
  } as const
  const config = { ...spec.config, filter_list: [{ name: 'f', filter: [step] }] }
  const doc = new Map([['input', input]])
  const item = { doc, target: '', choices: undefined, responses: answers }
  return compileScorer({ ...spec, config }).score(item)[0]?.filtered[0]
}

function filtered({ filter, choices, resps }: FilterVector): unknown {
  const spec = specOf(filter, resps.length)
  const item = { doc: new Map([['choices', choices]]), target: '', choices: undefined }
  const [answer = null] =
    compileScorer(spec).score({ ...item, responses: resps })[0]?.filtered ?? []
  if (typeof answer === 'object' && answer !== null && 'greedy' in answer)
    throw new Error('no text')
  return asJson(answer)
}

function specOf(steps: readonly Readonly<Record<string, unknown>>[], repeats = 1): ScoringSpec {
  const filter = steps.map(({ function: name, ...kwargs }) => ({
    function: String(name),
    kwargs: new Map(Object.entries(kwargs).map(([key, value]) => [key, asPython(value)])),
  }))
  return {
    config: {
      task: 'sample',
      output_type: 'generate_until',
      filter_list: [{ name: 'only', filter }],
      metric_list: [{ metric: 'exact_match', aggregation: undefined, kwargs: new Map() }],
      repeats,
    },
    multipleTarget: false,
  }
}

/** JSON.parse makes Python's integers floats. */
function asPython(value: unknown): PyValue {
  switch (typeof value) {
    case 'number':
      return BigInt(value)
    case 'string':
    case 'boolean':
      return value
    case 'object':
      if (Array.isArray(value)) return value.map(asPython)
      return new Map(Object.entries(value ?? {}).map(([key, item]) => [key, asPython(item)]))
    default:
      throw new Error(`JSON has no ${typeof value}`)
  }
}
