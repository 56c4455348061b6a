import { describe, expect, it } from 'vitest'
import type { Sample } from '../../src/item/index.ts'
import { summaryOf, taskScore } from '../../src/verdict/index.ts'
import { sampleOf } from '../support/sample.ts'

const tasks = [{ name: 't', weight: 1, size: 100 }]

const summary = (samples: readonly Partial<Sample>[]) =>
  summaryOf(
    tasks,
    samples.map((sample, position) => sampleOf({ position, item: position, ...sample })),
  )

const untimed = { latencyMs: null, firstTokenMs: null, completionTokens: null, promptTokens: null }

describe('a run adds up', () => {
  it('to nothing before its first sample', () => {
    expect(summary([])).toEqual({
      tasks: [{ ...tasks[0], asked: 0, points: 0, squares: 0, outcomes: expect.anything() }],
      asked: 0,
      outcomes: { correct: 0, incorrect: 0, unparsed: 0, refused: 0, truncated: 0, missing: 0 },
      latency: undefined,
      tokens: { prompt: 0, completion: 0, counted: 0 },
      relays: 0,
      models: [],
    })
  })

  it('to points, squares, relays and tokens', () => {
    const {
      tasks: counted,
      relays,
      tokens,
    } = summary([
      { score: 0.5, attempts: 2, promptTokens: 10, completionTokens: 3 },
      { score: 1, attempts: 1, promptTokens: 20, completionTokens: 4 },
      { score: 0, attempts: 3, promptTokens: null, completionTokens: 5 },
      { score: 0, attempts: 0, promptTokens: 30, completionTokens: null },
    ])
    expect(counted[0]).toMatchObject({ asked: 4, points: 1.5, squares: 1.25 })
    expect(relays).toBe(6)
    expect(tokens).toEqual({ prompt: 30, completion: 7, counted: 2 })
  })

  it('to percentiles of the times known, and tokens a second of the counted ones', () => {
    const { latency } = summary([
      { ...untimed, latencyMs: 100, firstTokenMs: 40, completionTokens: 10 },
      { ...untimed, latencyMs: 300, completionTokens: 30 },
      { ...untimed, latencyMs: 200 },
      untimed,
    ])
    expect(latency).toEqual({
      p50Ms: 200,
      p95Ms: 290,
      firstToken: { p50Ms: 200, p95Ms: 290, streamed: 1 },
      tokensPerSecond: 100,
    })
    expect(summary([untimed]).latency).toBeUndefined()
    expect(summary([{ ...untimed, latencyMs: 5 }]).latency?.tokensPerSecond).toBeUndefined()
  })

  it('to the models named, sorted, sixteen at most', () => {
    const named = Array.from({ length: 20 }, (_, n) => ({
      model: `m${String(n).padStart(2, '0')}`,
    }))
    expect(summary([{ model: 'b' }, { model: null }, { model: 'a' }]).models).toEqual(['a', 'b'])
    expect(summary(named).models).toHaveLength(16)
  })

  it('only of tasks that the suite has', () => {
    expect(() => summary([{ task: 1 }])).toThrow(new RangeError('the suite has 1 tasks, not 1'))
  })
})

it('a task has a score from its first sample on', () => {
  const [none] = summary([]).tasks
  const [one] = summary([{ score: 1 }]).tasks
  expect(none && taskScore(none)).toBeUndefined()
  expect(one && taskScore(one)?.value).toBe(100)
})
