import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draws } from '../../../src/lm-eval/fewshot/draws.ts'
import { PythonRandom } from '../../../src/lm-eval/python/index.ts'

function inOrder(seed: number, population: number, count: number, length: number) {
  const random = new PythonRandom(seed)
  return Array.from({ length }, () => random.sample(population, count))
}

test('a draw is the same whatever was drawn before it', () => {
  const setting = fc.record({
    seed: fc.nat(),
    count: fc.integer({ min: 1, max: 30 }),
    spare: fc.nat(200),
    visits: fc.array(fc.nat(99), { minLength: 1, maxLength: 40 }),
  })
  fc.assert(
    fc.property(setting, ({ seed, count, spare, visits }) => {
      const expected = inOrder(seed, count + spare, count, 100)
      const draws = new Draws(seed, count + spare, count)
      for (const position of visits) expect(draws.at(position)).toEqual(expected[position])
    }),
    { numRuns: 50 },
  )
})

test('far apart positions of a long task are found in any order', () => {
  const length = 100_000
  const expected = inOrder(1234, 500, 2, length)
  const draws = new Draws(1234, 500, 2)
  for (const position of [length - 1, 0, 54_321, 54_320, 54_322, length - 1]) {
    expect(draws.at(position)).toEqual(expected[position])
  }
})

test('a draw that fails fails again, and with it all later ones, but none before it', () => {
  const refusing = (position: number) => {
    if (position === 3) throw new Error('too few')
    return undefined
  }
  const draws = new Draws(7, 50, 2, refusing)
  const expected = inOrder(7, 50, 2, 3)
  for (const position of [4, 3, 5]) expect(() => draws.at(position)).toThrow('too few')
  expect([0, 1, 2].map((position) => draws.at(position))).toEqual(expected)
})

test('a redraw of fewer indices is kept as it is, and moves all later draws on', () => {
  const redraw = (position: number) => (position === 1 ? { pool: [9, 8, 7], count: 2 } : undefined)
  const random = new PythonRandom(5)
  const expected = [0, 1, 2].map((position) => {
    const drawn = random.sample(20, 3)
    return position === 1 ? random.sample(3, 2).map((index) => 9 - index) : drawn
  })
  const draws = new Draws(5, 20, 3, redraw)
  expect([2, 1, 0].map((position) => draws.at(position)).reverse()).toEqual(expected)
})
