import { describe, expect, it } from 'vitest'
import type { Finish } from '../../src/item/index.ts'
import { judgeAnswer, judgeScores } from '../../src/judge/judgement.ts'
import { compileScorer, type Response } from '../../src/lm-eval/index.ts'
import type { ScoringSpec } from '../../src/lm-eval/score/types.ts'

const letter = { format: 'letter', keys: ['B'], choices: 4 } as const

describe('an extracted answer', () => {
  it.each([
    ['The answer is B.', 'stop', 'correct', 1, 'B'],
    ['The answer is B.', 'unknown', 'correct', 1, 'B'],
    ['The answer is C.', 'stop', 'incorrect', 0, 'C'],
    ['I wonder.', 'stop', 'unparsed', 0, undefined],
    ['', 'stop', 'unparsed', 0, undefined],
    ["I'm sorry, but I can't help with that.", 'stop', 'refused', 0, undefined],
    ['The answer is B.', 'length', 'correct', 1, 'B'],
    ['The answer is C, or', 'length', 'truncated', 0, 'C'],
    ['Let us see', 'length', 'truncated', 0, undefined],
    ['<think>The answer is B.', 'length', 'truncated', 0, undefined],
    ['The answer is B.', 'filtered', 'refused', 0, 'B'],
    ['', 'filtered', 'refused', 0, undefined],
  ] as const)('%j after %s is %s', (text, finish, kind, score, extracted) => {
    expect(judgeAnswer(letter, text, finish)).toEqual({ outcome: kind, score, extracted })
  })

  it('is right when it equals any of the keys', () => {
    const expected = { format: 'number', keys: ['1/2', '2'] } as const
    expect(judgeAnswer(expected, 'It is 0.50', 'stop').outcome).toBe('correct')
    expect(judgeAnswer(expected, 'It is 0.51', 'stop').outcome).toBe('incorrect')
  })
})

describe("an answer judged by the task file's own filters", () => {
  it.each([
    ['#### 7', 'stop', 'correct', 1, '7'],
    ['#### 8', 'stop', 'incorrect', 0, '8'],
    ['7', 'stop', 'unparsed', 0, undefined],
    ['7 and', 'length', 'truncated', 0, undefined],
    ['#### 7', 'filtered', 'refused', 0, '7'],
  ] as const)('%j after %s is %s', (text, finish, kind, score, extracted) => {
    expect(judged([text], finish, {})).toEqual({ outcome: kind, score, extracted })
  })

  it('counts under the filter that the suite names', () => {
    expect(judged(['7'], 'stop', { filter: 'whole' }).outcome).toBe('correct')
  })

  it.each([{ filter: 'hole' }, { metric: 'acc' }])(
    'cannot be judged by unknown names: %j',
    (names) => {
      expect(() => judged(['7'], 'stop', names)).toThrow(/no score from 0 to 1/u)
    },
  )

  it('keeps points between wrong and right', () => {
    const spec = specOf({ output_type: 'multiple_choice', metric: 'acc' })
    const doc = new Map([['mc2_targets', new Map([['labels', [1n, 1n, 0n]]])]])
    const responses = [0.25, 0.25, 0.5].map((p) => ({ logLikelihood: Math.log(p), greedy: false }))
    const item = { doc, target: 0n, choices: ['a', 'b', 'c'], responses }
    const scores = compileScorer({ ...spec, resultsPort: 'truthfulqa-mc2' }).score(item)
    const { outcome, score } = judgeScores(scores, nothingNamed, 'stop')
    expect(outcome).toBe('incorrect')
    expect(score).toBeCloseTo(0.5, 12)
  })

  it('cannot be judged by a metric that is no share', () => {
    const spec = specOf({ output_type: 'loglikelihood', metric: 'perplexity' })
    const responses = [{ logLikelihood: -3, greedy: true }]
    const item = { doc: new Map(), target: 'x', choices: undefined, responses }
    const scores = compileScorer(spec).score(item)
    expect(() => judgeScores(scores, nothingNamed, 'stop')).toThrow(/no score from 0 to 1/u)
  })
})

const nothingNamed = { filter: undefined, metric: undefined }

function judged(responses: readonly Response[], finish: Finish, names: object) {
  const filter_list = [
    { name: 'marked', filter: [{ function: 'regex', kwargs: new Map() }, takeFirst] },
    { name: 'whole', filter: [takeFirst] },
  ]
  const spec = specOf({ output_type: 'generate_until', metric: 'exact_match' })
  const scorer = compileScorer({ ...spec, config: { ...spec.config, filter_list } })
  const scores = scorer.score({ doc: new Map(), target: '7', choices: undefined, responses })
  return judgeScores(scores, { ...nothingNamed, ...names }, finish)
}

const takeFirst = { function: 'take_first', kwargs: new Map() }

function specOf({
  output_type,
  metric,
}: {
  output_type: ScoringSpec['config']['output_type']
  metric: string
}): ScoringSpec {
  return {
    config: {
      task: 'sample',
      output_type,
      filter_list: [{ name: 'none', filter: [takeFirst] }],
      metric_list: [{ metric, aggregation: undefined, kwargs: new Map() }],
      repeats: 1,
    },
    multipleTarget: false,
  }
}
