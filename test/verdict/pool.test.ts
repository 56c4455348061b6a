import { expect, it } from 'vitest'
import { samplingOf } from '../../src/verdict/pool.ts'

it.each([
  ['2,000 items of one task', [{ weight: 1, size: 2000 }], 'finite'],
  ['one item more', [{ weight: 1, size: 2001 }], 'draws'],
  ['items that weigh up to twice their share', [weighing(2, 25), weighing(1, 50)], 'finite'],
  ['items that weigh exactly twice their share', [weighing(1, 1), weighing(1, 3)], 'finite'],
  ['items that weigh more, by small weights', [weighing(1.1, 25), weighing(0.9, 75)], 'draws'],
  ['items that weigh more', [weighing(3, 25), weighing(1, 75)], 'draws'],
  ['a small heavy task behind a large one', [weighing(1, 75), weighing(3, 25)], 'draws'],
])('%s: %s', (_, tasks, sampling) => {
  expect(samplingOf(tasks)).toBe(sampling)
})

function weighing(weight: number, size: number) {
  return { weight, size }
}
