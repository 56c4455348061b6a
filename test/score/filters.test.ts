import { describe, expect, it } from 'vitest'
import type { PyValue } from '../../src/python/index.ts'
import { compileScorer, type ScoringSpec } from '../../src/score/index.ts'
import { asJson, type FilterVector, filterVectors, withoutCorpus } from './corpus.ts'

describe.skipIf(withoutCorpus)('filters recorded from lm-evaluation-harness', () => {
  const vectors = withoutCorpus ? [] : filterVectors()
  const pipelines = Map.groupBy(vectors, (vector) => JSON.stringify(vector.filter))

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
