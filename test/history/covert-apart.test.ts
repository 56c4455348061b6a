import { describe, expect, it } from 'vitest'
import { compareApart } from '../../src/history/index.ts'

type Compared = Parameters<typeof compareApart>[0]

/** A run of two tasks with so many right answers of so many, in each. */
function run(id: string, covert: boolean, right: number, of: number, itemSeed = id): Compared {
  const one = (task: number) =>
    Array.from({ length: of }, (_, item) => ({
      task,
      item,
      score: item < right ? 1 : 0,
      outcome: item < right ? ('correct' as const) : ('incorrect' as const),
    }))
  return {
    id,
    node: { url: 'https://node.example', model: null },
    route: { kind: covert ? 'portal' : 'direct', covert },
    suite: { name: 's', version: '1.0.0', digest: 'd' },
    itemSeed,
    tasks: [
      { name: 'a', weight: 1 },
      { name: 'b', weight: 1 },
    ],
    samples: [...one(0), ...one(1)],
  }
}

describe('an overt and a covert run with items of their own', () => {
  it('are suspicious when their scores lie apart, whichever is named first', () => {
    const [overt, covert] = [run('o', false, 95, 100), run('c', true, 50, 100)]
    for (const pair of [
      [overt, covert],
      [covert, overt],
    ] as const) {
      const { compared, items } = compareApart(...pair) ?? {}
      expect(compared?.isSuspicious).toBe(true)
      expect(compared?.difference?.value).toBeCloseTo(45)
      expect(compared?.difference?.interval.lower).toBeGreaterThan(35)
      expect(compared?.difference?.interval.upper).toBeLessThan(55)
      expect(items).toEqual({ overt: 200, covert: 200 })
    }
  })

  it('are not where chance may do it, or the covert run is the better one', () => {
    const small = compareApart(run('o', false, 18, 20), run('c', true, 14, 20))
    expect(small?.compared.isSuspicious).toBe(false)
    expect(small?.compared.difference?.value).toBeCloseTo(20)
    const better = compareApart(run('o', false, 50, 100), run('c', true, 95, 100))
    expect(better?.compared.isSuspicious).toBe(false)
  })

  it('have no difference of composites while a task has no answer', () => {
    const overt = run('o', false, 90, 100)
    const one = { ...overt, samples: overt.samples.filter(({ task }) => task === 0) }
    expect(compareApart(one, run('c', true, 20, 100))?.compared).toEqual({
      difference: null,
      isSuspicious: true,
    })
  })

  it('are no such pair where they share their items, are alike, or nobody told', () => {
    const overt = run('o', false, 9, 10)
    const { route: _, ...silent } = run('c', true, 9, 10)
    expect(compareApart(overt, run('c', true, 9, 10, 'o'))).toBeUndefined()
    expect(compareApart(overt, run('x', false, 9, 10))).toBeUndefined()
    expect(compareApart(overt, silent)).toBeUndefined()
    expect(compareApart(silent, overt)).toBeUndefined()
    const other = { ...run('c', true, 9, 10), suite: { ...overt.suite, digest: 'e' } }
    expect(() => compareApart(overt, other)).toThrow('different suites')
  })
})
