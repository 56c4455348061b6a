import { describe, expect, it } from 'vitest'
import { compositeScore, summaryOf, taskScore } from '../../src/verdict/index.ts'
import { sampleOf } from '../support/sample.ts'

const z = 1.959963984540054

const summaryFor = (scores: readonly number[]) =>
  summaryOf(
    [{ name: 't', weight: 1, size: scores.length }],
    scores.map((score, item) => sampleOf({ position: item, task: 0, item, score })),
  ).tasks

/** Wilson's interval, in points, of a mean that is worth `n` answers of the right-or-wrong kind. */
function wilson(mean: number, n: number): [lower: number, upper: number] {
  const centre = (mean + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((mean * (1 - mean)) / n + z ** 2 / (4 * n ** 2))
  return [100 * (centre - half), 100 * (centre + half)]
}

describe('points between 0 and 1', () => {
  it('count for more than right or wrong answers, by how little they vary', () => {
    const score = compositeScore(summaryFor([0.25, 0.75, 0.25, 0.75, 0.25, 0.75, 0.25, 0.75]))
    const mixed = (8 * 0.0625 + z ** 2 * 0.25) / (8 + z ** 2)
    const [lower, upper] = wilson(0.5, (8 * 0.25) / mixed)
    expect(score?.lower).toBeCloseTo(lower, 1)
    expect(score?.upper).toBeCloseTo(upper, 1)
    const [wide] = wilson(0.5, 8)
    expect(score?.lower).toBeGreaterThan(wide + 3)
  })

  it('that are all alike have an interval, however their squares are rounded', () => {
    for (const points of [0.1, 0.3, 0.7, 1 / 3, 0.9999999999999999]) {
      for (let n = 1; n <= 40; n++) {
        const score = compositeScore(summaryFor(Array<number>(n).fill(points)))
        if (!score) throw new Error('no score')
        expect(score.upper - score.lower).toBeGreaterThan(0)
      }
    }
  })
})

it('a task is scored alone as it would be as the only one', () => {
  const [task] = summaryFor([1, 0, 1, 1])
  if (!task) throw new Error('no task')
  const alone = compositeScore([{ ...task, weight: 7 }])
  expect(taskScore(task)).toEqual({ value: 75, lower: alone?.lower, upper: alone?.upper })
  expect(taskScore({ ...task, asked: 0 })).toBeUndefined()
})
