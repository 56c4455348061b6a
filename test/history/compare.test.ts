import { describe, expect, it } from 'vitest'
import { compareRuns, evidenceNeeded } from '../../src/history/index.ts'
import { differenceSequence } from '../../src/inference/index.ts'

/** A run of one task with these scores, item by item. */
const run = (id: string, scores: readonly number[], digest = 'd') => runOf(id, [scores], digest)

/** A run of tasks with these scores, item by item; each weighs as much as all before it and one more. */
function runOf(id: string, tasks: readonly (readonly number[])[], digest = 'd') {
  return {
    id,
    node: { url: `http://${id}.example`, model: null },
    suite: { name: 's', version: '1.0.0', digest },
    itemSeed: null,
    tasks: tasks.map((_, task) => ({ name: `t${task}`, weight: 2 ** task })),
    samples: tasks.flatMap((scores, task) =>
      scores.map((score, item) => ({
        task,
        item,
        score,
        outcome: score === 1 ? ('correct' as const) : ('incorrect' as const),
      })),
    ),
  }
}

describe('two runs compared', () => {
  it('need an e-value of 1 / 0.025 for a difference in one of two directions at 5 %', () => {
    expect(evidenceNeeded).toBe(40)
  })

  it('differ by what was scored on common items only', () => {
    const { pairs, composite, discordant, tasks } = compareRuns(
      run('a', [1, 1, 0, 1]),
      run('b', [1, 0, 0]),
    )
    expect(pairs).toBe(3)
    expect(discordant).toEqual({ onlyFirst: 1, onlySecond: 0 })
    expect(composite?.value).toBeCloseTo(100 / 3)
    expect(tasks[0]?.first).toBeCloseTo(200 / 3)
    expect(tasks[0]?.second).toBeCloseTo(100 / 3)
  })

  it('are not compared across suites or without an answer', () => {
    expect(() => compareRuns(run('a', [1]), run('b', [1], 'e'))).toThrow('they do not compare')
    expect(() => compareRuns(run('a', [1]), run('b', []))).toThrow('run b has no answer yet')
  })

  it('are not compared by place where each run had items of its own', () => {
    const fresh = (id: string, itemSeed: string) => ({ ...run(id, [1, 0]), itemSeed })
    const apart = compareRuns(fresh('a', 'one'), fresh('b', 'two'))
    expect([apart.method, apart.pairs]).toEqual(['independent', 0])
    const together = compareRuns(fresh('a', 'one'), fresh('b', 'one'))
    expect([together.method, together.pairs]).toEqual(['paired', 2])
  })

  it('are compared family by family where each run had generated items of its own', () => {
    const scores = [1, 0, 1, 1, 0, 0, 1, 0]
    const fresh = (id: string, itemSeed: string, given: readonly number[]) => ({
      ...runOf(id, [given, [1, 1]]),
      itemSeed,
      // Even places are sums, odd ones dates; the second task has no families.
      familyOf: ({ task, item }: { readonly task: number; readonly item: number }) =>
        task === 0 ? ['sums', 'dates'][item % 2] : undefined,
    })
    const a = fresh('a', 'one', scores)
    const apart = compareRuns(a, fresh('b', 'two', [0, 0, ...scores.slice(2)]))
    expect(apart.method).toBe('independent')
    expect(
      apart.families.map(({ name, pairs, first, second }) => [name, pairs, first, second]),
    ).toEqual([
      ['dates', 0, 25, 25],
      ['sums', 0, 75, 50],
    ])
    expect(apart.families[1]?.difference?.value).toBeCloseTo(25)
    const together = compareRuns(a, {
      ...fresh(
        'b',
        'one',
        scores.map(() => 0),
      ),
      familyOf: undefined,
    })
    expect(
      together.families.map(({ name, pairs, discordant }) => [name, pairs, discordant]),
    ).toEqual([
      ['dates', 4, { onlyFirst: 1, onlySecond: 0 }],
      ['sums', 4, { onlyFirst: 3, onlySecond: 0 }],
    ])
    expect(compareRuns({ ...a, familyOf: undefined }, a).families).toHaveLength(2)
    expect(compareRuns(run('a', scores), run('b', scores)).families).toEqual([])
  })

  it('are named with their suites where these differ', () => {
    const digests = ['0123456789abcdef', 'fedcba9876543210'] as const
    expect(() => compareRuns(run('a', [1], digests[0]), run('b', [1], digests[1]))).toThrow(
      'run a was asked s 1.0.0 (sha256 0123456789ab...), run b was asked s 1.0.0 (sha256 fedcba987654...): they do not compare',
    )
  })

  it('turned around differ by the same with the other sign', () => {
    const a = runOf('a', [
      [1, 0, 1, 1],
      [0, 1, 0.5],
      [1, 1],
    ])
    const b = runOf('b', [
      [1, 0, 0, 0],
      [0, 0, 1],
      [1, 0],
    ])
    const [there, back] = [compareRuns(a, b), compareRuns(b, a)]
    expect(there.composite?.value).toBeCloseTo((50 + 2 * (50 / 3) + 4 * 50) / 7)
    for (const [one, other] of [
      [there.composite, back.composite],
      ...there.tasks.map(
        ({ difference }, task) => [difference, back.tasks[task]?.difference] as const,
      ),
    ]) {
      if (!one || !other) throw new Error('a difference is missing')
      expect(one.value).toBeCloseTo(-other.value)
      expect(one.interval.lower).toBeCloseTo(-other.interval.upper)
      expect(one.interval.upper).toBeCloseTo(-other.interval.lower)
      expect(one.interval.lower).toBeLessThan(one.value)
      expect(one.interval.upper).toBeGreaterThan(one.value)
    }
    expect(there.evidence?.firstBetter).toBe(back.evidence?.secondBetter)
    expect(there.pValue).toBe(back.pValue)
  })

  it('have no composite difference while a task has no common item, and one with a single pair', () => {
    const { composite, tasks } = compareRuns(runOf('a', [[1], [1]]), runOf('b', [[0], []]))
    expect(composite).toBeNull()
    expect(tasks[1]).toEqual({
      name: 't1',
      pairs: 0,
      first: null,
      second: null,
      difference: null,
      discordant: { onlyFirst: 0, onlySecond: 0 },
    })
    expect(tasks[0]).toMatchObject({ pairs: 1, first: 100, second: 0, difference: { value: 100 } })
    expect(compareRuns(run('a', [1]), run('b', [0])).composite?.value).toBe(100)
  })

  it('are compared as two samples where they share less than they were asked apart', () => {
    const ones = (count: number, of: number) => Array.from({ length: of }, (_, at) => +(at < count))
    const later = (id: string, scores: readonly number[], from: number) => {
      const whole = run(id, scores)
      return { ...whole, samples: whole.samples.map((one) => ({ ...one, item: one.item + from })) }
    }
    const [a, b] = [run('a', ones(90, 100)), later('b', ones(60, 100), 90)]
    const comparison = compareRuns(a, b)
    expect(comparison).toMatchObject({
      method: 'independent',
      asked: { first: 100, second: 100 },
      pairs: 10,
      pValue: null,
      evidence: null,
    })
    expect(comparison.anytime?.interval.lower).toBeGreaterThan(0)
    expect(comparison.anytime?.interval.lower).toBeLessThan(
      comparison.composite?.interval.lower ?? 0,
    )
    // Newcombe (1998), method 10, of 90/100 and 60/100.
    expect(comparison.composite?.value).toBeCloseTo(30)
    expect(comparison.composite?.interval.lower).toBeCloseTo(18.28, 1)
    expect(comparison.composite?.interval.upper).toBeCloseTo(40.78, 1)
    expect(compareRuns(a, later('b', ones(60, 100), 30)).method).toBe('paired')
  })

  it('are paired from 0.6 of the harmonic mean of both numbers of items on', () => {
    const shifted = (from: number, count: number) => {
      const whole = run('b', Array<number>(count).fill(1))
      return { ...whole, samples: whole.samples.map((one) => ({ ...one, item: one.item + from })) }
    }
    const a = run('a', Array<number>(100).fill(1))
    const pairing = (pairs: number, count: number) => {
      const { method, pairs: found } = compareRuns(a, shifted(100 - pairs, count))
      expect(found).toBe(pairs)
      return method
    }
    expect([pairing(59, 100), pairing(60, 100)]).toEqual(['independent', 'paired'])
    // The harmonic mean of 100 and 50 is 66.7.
    expect([pairing(39, 50), pairing(41, 50)]).toEqual(['independent', 'paired'])
    const one = compareRuns(run('a', [1]), { ...run('b', [1]), itemSeed: 'another' })
    expect(one.method).toBe('independent')
  })

  it('are paired only where each task that both were asked has pairs', () => {
    const a = runOf('a', [Array<number>(9).fill(1), [1]])
    const elsewhere = {
      ...a,
      samples: a.samples.map((one) => (one.task === 1 ? { ...one, item: 9 } : one)),
    }
    const unasked = { ...a, samples: a.samples.filter(({ task }) => task === 0) }
    expect(compareRuns(a, elsewhere).method).toBe('independent')
    expect(compareRuns(a, unasked).method).toBe('paired')
    expect(compareRuns(unasked, a).method).toBe('paired')
  })

  it('as two samples have no composite while a task has nothing of one of them', () => {
    const apart = (id: string, tasks: readonly (readonly number[])[]) => ({
      ...runOf(id, tasks),
      itemSeed: id,
    })
    const [whole, half] = [apart('a', [[1, 0], [1]]), apart('b', [[0, 1], []])]
    for (const [first, second, scores] of [
      [whole, half, { first: 100, second: null }],
      [half, whole, { first: null, second: 100 }],
    ] as const) {
      const { method, composite, anytime, tasks } = compareRuns(first, second)
      expect([method, composite, anytime]).toEqual(['independent', null, null])
      expect(tasks[1]).toMatchObject({ ...scores, difference: null })
      expect(tasks[0]).toMatchObject({ first: 50, second: 50, difference: { value: 0 } })
    }
    const single = compareRuns(apart('a', [[1], [1]]), apart('b', [[0], [1]]))
    expect(single.composite?.value).toBeCloseTo(100 / 3)
  })

  it('as two samples have an interval for any stop by the sums of their items at 5 %', () => {
    const apart = (id: string, right: number) => ({
      ...runOf(id, [
        Array.from({ length: 20 }, (_, at) => +(at < right)),
        Array.from({ length: 40 }, (_, at) => +(at < 2 * right)),
      ]),
      itemSeed: id,
    })
    const { anytime } = compareRuns(apart('a', 18), apart('b', 6))
    const { lower, upper } = differenceSequence({ sum: 54, n: 60 }, { sum: 18, n: 60 }, 0.05)
    expect(anytime?.value).toBeCloseTo(60)
    expect(anytime?.interval.lower).toBeCloseTo(100 * lower, 6)
    expect(anytime?.interval.upper).toBeCloseTo(100 * upper, 6)
  })
})
