import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draw, draws, permutation } from '../../src/stats/index.ts'

function take(count: number, stream: Iterable<Draw>): Draw[] {
  const taken: Draw[] = []
  for (const draw of stream) {
    taken.push(draw)
    if (taken.length === count) break
  }
  return taken
}

test('tasks come by weight and their items evenly', () => {
  const weights = [1, 3, 0]
  const sizes = [10, 5, 7]
  const count = 100_000
  const seen = sizes.map((size) => new Array<number>(size).fill(0))
  for (const { task, item } of take(count, draws('even', weights, sizes))) {
    const row = seen[task] ?? []
    row[item] = (row[item] ?? 0) + 1
  }
  // 15 cells with positive weight: the 0.999 quantile of chi-square with 14 degrees is 36.1.
  let chiSquare = 0
  seen.forEach((row, task) => {
    const expected = (count * (weights[task] ?? 0)) / 4 / row.length
    for (const times of row) {
      if (expected === 0) expect(times).toBe(0)
      else chiSquare += (times - expected) ** 2 / expected
    }
  })
  expect(chiSquare).toBeLessThan(36.1)
})

test('the same seed gives the same items, another seed others', () => {
  const first = take(50, draws('s', [1, 1], [100, 200]))
  expect(take(50, draws('s', [1, 1], [100, 200]))).toEqual(first)
  expect(take(50, draws('t', [1, 1], [100, 200]))).not.toEqual(first)
})

test('the unit of the weights does not matter', () => {
  expect(take(50, draws('s', [2, 6], [9, 9]))).toEqual(take(50, draws('s', [0.25, 0.75], [9, 9])))
})

test.each([
  [[1], [0], 'task 0 has no items'],
  [[1, 1], [5], '2 weights for 1 tasks'],
  [[0, 0], [5, 5], 'no task has a positive weight'],
  [[-1, 2], [5, 5], 'task 0 has the weight -1'],
])('weights %o over %o items are refused', (weights, sizes, message) => {
  expect(() => draws('s', weights, sizes).next()).toThrow(message)
})

test('a permutation holds every position once', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 200 }), (seed, size) => {
      const order = permutation(seed, size)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i))
    }),
  )
})

test('all orders of three items are equally frequent', () => {
  const seen = new Map<string, number>()
  for (let run = 0; run < 6000; run++) {
    const order = permutation(`run ${run}`, 3).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(4 * 29)
})
