import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plan, planAll } from '../../src/certify/plan.ts'

function stepsOf(plan: Plan): string[] {
  return Array.from({ length: plan.size }, (_, position) => {
    const { task, item } = plan.step(position)
    return `${task}/${item}`
  })
}

describe('a plan', () => {
  it('asks every item exactly once, whatever the sizes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
        fc.string(),
        (sizes, seed) => {
          const all = sizes.flatMap((size, task) =>
            Array.from({ length: size }, (_, i) => `${task}/${i}`),
          )
          expect(stepsOf(planAll(sizes, seed, undefined)).sort()).toEqual(all.sort())
        },
      ),
    )
  })

  it('depends on the seed alone', () => {
    expect(stepsOf(planAll([50, 50], 'a', undefined))).toEqual(
      stepsOf(planAll([50, 50], 'a', undefined)),
    )
    expect(stepsOf(planAll([50, 50], 'a', undefined))).not.toEqual(
      stepsOf(planAll([50, 50], 'b', undefined)),
    )
  })

  it('asks the first items of each task when limited', () => {
    expect(stepsOf(planAll([5, 1], 'seed', 2)).sort()).toEqual(['0/0', '0/1', '1/0'])
  })

  it('has no step outside itself', () => {
    expect(() => planAll([2], 'seed', undefined).step(2)).toThrowError(RangeError)
  })
})
