import { describe, expect, it } from 'vitest'
import { compareRuns, evidenceNeeded } from '../../src/history/index.ts'

/** A run of one task with these scores, item by item. */
function run(id: string, scores: readonly number[], digest = 'd') {
  return {
    id,
    node: { url: `http://${id}.example`, model: null },
    suite: { name: 's', version: '1.0.0', digest },
    tasks: [{ name: 't', weight: 1 }],
    samples: scores.map((score, item) => ({
      task: 0,
      item,
      score,
      outcome: score === 1 ? ('correct' as const) : ('incorrect' as const),
    })),
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

  it('are not compared across suites or without a common item', () => {
    expect(() => compareRuns(run('a', [1]), run('b', [1], 'e'))).toThrow('they do not compare')
    expect(() => compareRuns(run('a', [1]), run('b', []))).toThrow('have no item in common')
  })
})
