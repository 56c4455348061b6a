import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plan, planRun } from '../../src/verdict/index.ts'

function stepsOf(plan: Plan): string[] {
  return [...plan.steps()].map(({ task, item }) => `${task}/${item}`)
}

const ofSizes = (sizes: readonly number[]) => sizes.map((size) => ({ weight: 1, size }))

describe('a plan', () => {
  it('asks every item exactly once, whatever the sizes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
        fc.string(),
        (sizes, seed) => {
          const all = sizes.flatMap((size, task) =>
            Array.from({ length: size }, (_, i) => `${task}/${i}`),
          )
          expect(stepsOf(planRun(ofSizes(sizes), seed, undefined)).sort()).toEqual(all.sort())
        },
      ),
    )
  })

  it('depends on the seed alone', () => {
    expect(stepsOf(planRun(ofSizes([50, 50]), 'a', undefined))).toEqual(
      stepsOf(planRun(ofSizes([50, 50]), 'a', undefined)),
    )
    expect(stepsOf(planRun(ofSizes([50, 50]), 'a', undefined))).not.toEqual(
      stepsOf(planRun(ofSizes([50, 50]), 'b', undefined)),
    )
  })

  it('asks the first items of each task when limited', () => {
    expect(stepsOf(planRun(ofSizes([5, 1]), 'seed', 2)).sort()).toEqual(['0/0', '0/1', '1/0'])
  })

  it('numbers its steps from 0 without a gap, for small and for large suites', () => {
    for (const sizes of [
      [30, 40],
      [3000, 20],
    ]) {
      const positions = [...planRun(ofSizes(sizes), 'seed', undefined).steps()].map(
        ({ position }) => position,
      )
      expect(positions).toEqual(positions.map((_, index) => index))
    }
  })

  it('asks no item twice of a suite too large to mark each', () => {
    const plan = planRun(ofSizes([2 ** 21 + 1]), 'seed', undefined)
    const first = new Set<number>()
    for (const { position, item } of plan.steps()) {
      if (position === 6000) break
      first.add(item)
    }
    // Some eight of as many draws are of an item that was drawn before.
    expect(first.size).toBe(6000)
  })

  it('draws tasks by their weight from a large suite, so that a prefix shows the composite', () => {
    const tasks = [
      { weight: 1, size: 5000 },
      { weight: 1, size: 200 },
    ]
    const first = [...planRun(tasks, 'seed', undefined).steps()].slice(0, 200)
    const small = first.filter(({ task }) => task === 1).length
    expect(small).toBeGreaterThan(60)
    expect(small).toBeLessThan(120)
  })
})
