import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PyValue } from '../../../src/lm-eval/index.ts'
import { aggregate, compileScorer, type LogLikelihood } from '../../../src/lm-eval/index.ts'
import type { ScoredItem, ScoringSpec } from '../../../src/lm-eval/score/types.ts'

describe('a metric list that cannot be used', () => {
  it.each([
    ['a metric of another output type', { metric: 'acc_norm' }, /'acc_norm' is no metric/u],
    ['rouge', { metric: 'rouge' }, /'rouge' is no metric/u],
    ['an unknown aggregation', { metric: 'exact_match', aggregation: 'mode' }, /'mode'/u],
    ['an aggregation that does not fit', { metric: 'exact_match', aggregation: 'f1' }, /not fit/u],
    ['a misspelt setting', { metric: 'exact_match', ignore_cas: true }, /setting 'ignore_cas'/u],
    ['one pattern instead of a list', { metric: 'exact_match', regexes_to_ignore: ',' }, /list/u],
  ])('is refused before anything is asked: %s', (_, entry, message) => {
    expect(() => compileScorer(specOf('generate_until', entry))).toThrow(message)
  })

  it('is refused when text filters are set on log-likelihoods', () => {
    const spec = specOf('multiple_choice', { metric: 'acc' })
    const filter = [{ function: 'lowercase', kwargs: new Map() }]
    const filter_list = [{ name: 'low', filter }]
    expect(() => compileScorer({ ...spec, config: { ...spec.config, filter_list } })).toThrow(
      /only take_first/u,
    )
  })
})

describe('multiple choice', () => {
  it('takes the first of equally likely choices', () => {
    expect(metricOf('acc', choiceItem([-1, -1], 0n))).toEqual({ kind: 'number', value: 1 })
    expect(metricOf('acc', choiceItem([-1, -1], 1n))).toEqual({ kind: 'number', value: 0 })
  })

  it('takes a choice without a number, as numpy does', () => {
    expect(metricOf('acc', choiceItem([-1, Number.NaN, 0], 1n))).toEqual({
      kind: 'number',
      value: 1,
    })
  })

  it('counts the length of choices in code points and in bytes', () => {
    const item = choiceItem([-3, -3.5], 1n, ['aaa', '🎲🎲🎲'])
    expect(metricOf('acc_norm', item)).toEqual({ kind: 'number', value: 0 })
    expect(metricOf('acc_bytes', item)).toEqual({ kind: 'number', value: 1 })
  })

  it.each([
    ['an index that is too high', 9n],
    ['a text that is no choice', 'z'],
  ])('never counts %s as right', (_, target) => {
    expect(metricOf('acc', choiceItem([-1, -2], target))).toEqual({ kind: 'number', value: 0 })
  })
})

describe('aggregations', () => {
  it('give 0 for f1 and mcc where nothing was chosen or found', () => {
    const items = [0n, 0n].map((target) => choiceItem([-1, -2], target))
    expect(scoresOf(['f1', 'mcc'], items, 0).map((score) => score.value)).toEqual([0, 0])
  })

  it('refuse f1 of more than two classes', () => {
    expect(() => scoresOf(['f1'], [choiceItem([-1, -2, 0], 0n)], 0)).toThrow(/two classes/u)
  })

  // scikit-learn 1.9 gives these.
  it.each([
    ['macro-f1', 0.37333333333333335],
    ['micro-f1', 0.5],
    ['weighted-f1', 0.4666666666666667],
  ] as const)('give %s of several classes without a standard error', (id, value) => {
    const pairs = [
      [0, 0],
      [1, 2],
      [2, 2],
      [3, 0],
      [0, 3],
      [2, 2],
      [1, 1],
      [5, 0],
    ] as const
    const items = pairs.map(([gold, chosen]) =>
      choiceItem(
        [0, 1, 2, 3, 4, 5].map((at) => (at === chosen ? 0 : -1)),
        BigInt(gold),
      ),
    )
    const spec = specOf('multiple_choice', { metric: 'f1', average: 'none of its business' })
    const aggregation = { kind: 'ported', id } as const
    const metric_list = spec.config.metric_list.map((entry) => ({ ...entry, aggregation }))
    const scorer = compileScorer({ ...spec, config: { ...spec.config, metric_list } })
    const [score] = aggregate(
      scorer,
      items.map((item) => scorer.score(item)),
    )
    expect(score?.value).toBeCloseTo(value, 14)
    expect(score?.standardError).toBeUndefined()
  })

  it('give mcc 1 for perfect choices among several classes', () => {
    const items = [
      choiceItem([0, -1, -1], 0n),
      choiceItem([-1, 0, -1], 1n),
      choiceItem([-1, -1, 0], 2n),
    ]
    expect(scoresOf(['mcc'], items, 0)[0]?.value).toBeCloseTo(1, 12)
  })

  it('give no standard error for one item, or when it is turned off', () => {
    const items = [choiceItem([0, -1], 0n), choiceItem([0, -1], 1n)]
    expect(scoresOf(['acc'], items.slice(0, 1), 1000)[0]?.standardError).toBeUndefined()
    expect(scoresOf(['acc', 'mcc'], items, 0)[0]?.standardError).toBeUndefined()
    expect(scoresOf(['acc'], items, 1000)[0]?.standardError).toBeCloseTo(0.5, 12)
  })

  it('keep means between 0 and 1 and errors below one half', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 50 }), (rights) => {
        const items = rights.map((right) => choiceItem([0, -1], right ? 0n : 1n))
        const [score] = scoresOf(['acc'], items, 1000)
        expect(score?.value).toBeCloseTo(rights.filter(Boolean).length / rights.length, 12)
        expect(score?.standardError).toBeLessThanOrEqual(0.5 + 1e-12)
      }),
    )
  })
})

function choiceItem(
  logLikelihoods: readonly number[],
  target: PyValue,
  choices = logLikelihoods.map((_, at) => `choice ${at}`),
): ScoredItem {
  const responses = logLikelihoods.map(
    (logLikelihood): LogLikelihood => ({ logLikelihood, greedy: false }),
  )
  return { doc: new Map(), target, choices, responses }
}

function metricOf(metric: string, item: ScoredItem) {
  const [score] = compileScorer(specOf('multiple_choice', { metric })).score(item)
  return score?.metrics.get(metric)
}

function scoresOf(
  metrics: readonly string[],
  items: readonly ScoredItem[],
  bootstrapIterations: number,
) {
  const spec = specOf('multiple_choice', ...metrics.map((metric) => ({ metric })))
  const scorer = compileScorer(spec)
  const scored = items.map((item) => scorer.score(item))
  return aggregate(scorer, scored, { bootstrapIterations })
}

function specOf(
  output_type: ScoringSpec['config']['output_type'],
  ...entries: readonly Readonly<Record<string, PyValue>>[]
): ScoringSpec {
  return {
    config: {
      task: 'sample',
      output_type,
      filter_list: [{ name: 'none', filter: [{ function: 'take_first', kwargs: new Map() }] }],
      metric_list: entries.map(({ metric, aggregation, ...kwargs }) => ({
        metric: String(metric),
        aggregation: typeof aggregation === 'string' ? aggregation : undefined,
        kwargs: new Map(
          Object.entries(kwargs).flatMap(([key, value]) =>
            typeof value === 'string' || typeof value === 'boolean' ? [[key, value] as const] : [],
          ),
        ),
      })),
      repeats: 1,
    },
    multipleTarget: false,
  }
}

describe('several right answers in strict mode', () => {
  // Values of lm-evaluation-harness 0.4.13 with numpy 2.4.
  it.each<[string, PyValue, string, 0 | 1]>([
    ['numbers', [1n, 2n], '1', 0],
    ['a number beside a text', [1n, 'x'], '1', 1],
    ['a lone text', 'two', 'two', 0],
    ['a character of a lone text', 'two', 'w', 1],
    ['texts', ['two', '2'], 'two', 1],
    ['a truth beside a text', [true, 'x'], 'True', 1],
    ['a truth', [true], 'True', 0],
    ['a fraction beside a text', [1.5, 'a'], '1.5', 1],
    ['a text beside None', [null, 'a'], 'a', 1],
    ['None', [null, 'a'], 'None', 0],
    ['a number beside None', [null, 1n, 'a'], '1', 0],
  ])('%s as a gold count as in lm-eval', (_, target, answer, expected) => {
    const spec: ScoringSpec = {
      ...specOf('generate_until', { metric: 'exact_match' }),
      multipleTarget: true,
      mode: 'strict',
    }
    const item = { doc: new Map(), target, choices: undefined, responses: [answer] }
    expect(compileScorer(spec).score(item)[0]?.metrics.get('exact_match')).toEqual({
      kind: 'number',
      value: expected,
    })
  })

  it('counts any of them in repaired mode', () => {
    const spec = { ...specOf('generate_until', { metric: 'exact_match' }), multipleTarget: true }
    const item = { doc: new Map(), target: [1n, 2n], choices: undefined, responses: ['1'] }
    expect(compileScorer(spec).score(item)[0]?.metrics.get('exact_match')).toMatchObject({
      value: 1,
    })
  })
})
