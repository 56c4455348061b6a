import { describe, expect, it } from 'vitest'
import {
  Ability,
  draws,
  FinitePoolForecaster,
  ItemCurves,
  PoolForecaster,
} from '../../src/stats/index.ts'
import { drawnOrder, type ItemScore } from '../../src/verdict/drawn-order.ts'
import { type KnownItems, planRun } from '../../src/verdict/index.ts'

/** A heavy small task beside a large one: items are drawn again and again. */
const repeated = [
  { weight: 3, size: 5 },
  { weight: 1, size: 20 },
]
const finite = [
  { weight: 1, size: 5 },
  { weight: 1, size: 6 },
]
const seed = 'order'

const spread = (count: number): KnownItems => ({
  slopes: Array.from({ length: count }, (_, item) => 0.5 + (item % 4) / 2),
  intercepts: Array.from({ length: count }, (_, item) => (item % 7) - 3),
})

const answersOf = (tasks: typeof repeated): ItemScore[] =>
  [...planRun(tasks, seed, undefined).steps()].map(({ task, item }) => {
    return { task, item, score: (task + item) % 3 === 0 ? 0 : 1 }
  })

function stepsOf(tasks: typeof repeated, items?: KnownItems) {
  const order = drawnOrder({ tasks, seed, items })
  return answersOf(tasks).flatMap((answer) => [...order.steps(answer)])
}

/** Draws with replacement up to the one that shows the last item, by the book. */
function drawnByTheBook(tasks: typeof repeated) {
  const scores = new Map(
    answersOf(tasks).map(({ task, item, score }) => [`${task}/${item}`, score]),
  )
  const seen = new Set<number>()
  const steps: { item: number; score: number; isNew: boolean }[] = []
  const drawn = draws(
    seed,
    tasks.map(({ weight }) => weight),
    tasks.map(({ size }) => size),
  )
  while (seen.size < scores.size) {
    const { task, item } = drawn.next().value
    const flat = task === 0 ? item : (tasks[0]?.size ?? 0) + item
    steps.push({ item: flat, score: scores.get(`${task}/${item}`) ?? -1, isNew: !seen.has(flat) })
    seen.add(flat)
  }
  return steps
}

describe('draws with replacement', () => {
  it('give every item its recorded score again, up to the draw that shows the last item', () => {
    const expected = drawnByTheBook(repeated).map(({ item, score }) => ({ item, score }))
    expect(expected.length).toBeGreaterThan(25)
    expect(stepsOf(repeated).map(({ item, score }) => ({ item, score }))).toEqual(expected)
  })

  it('are forecast from the answers before, each item having taught once', () => {
    const items = spread(25)
    const curves = new ItemCurves(items, [
      ...Array<number>(5).fill(0.75 / 5),
      ...Array<number>(20).fill(0.25 / 20),
    ])
    const [ability, forecaster] = [new Ability(curves), new PoolForecaster(curves)]
    const expected = drawnByTheBook(repeated).map(({ item, score, isNew }) => {
      const forecast = forecaster.forecast(ability, item)
      if (isNew) ability.update(item, score)
      return forecast
    })
    expect(stepsOf(repeated, items).map(({ forecast }) => forecast)).toEqual(expected)
  })

  it('are forecast by the kind of an item where items share their parameters', () => {
    const kinds = [
      { shares: [0.4, 0.6], kindOf: (item: number) => (item < 2 ? 0 : 1) },
      { shares: [1], kindOf: () => 0 },
    ]
    const items = { ...spread(3), kinds }
    const curves = new ItemCurves(spread(3), [0.3, 0.45, 0.25])
    const [ability, forecaster] = [new Ability(curves), new PoolForecaster(curves)]
    const expected = drawnByTheBook(repeated).map(({ item, score, isNew }) => {
      const kind = item < 2 ? 0 : item < 5 ? 1 : 2
      const forecast = forecaster.forecast(ability, kind)
      if (isNew) ability.update(kind, score)
      return forecast.item
    })
    const given = stepsOf(repeated, items).map(({ forecast }) => forecast?.item)
    expect(given).toHaveLength(expected.length)
    for (const [at, value] of expected.entries()) expect(given[at]).toBeCloseTo(value, 12)
  })
})

it('each item once, in the order of the plan, is forecast before its answer is seen', () => {
  const items = spread(11)
  const curves = new ItemCurves(items, [
    ...Array<number>(5).fill(0.5 / 5),
    ...Array<number>(6).fill(0.5 / 6),
  ])
  const [ability, forecaster] = [new Ability(curves), new FinitePoolForecaster(curves)]
  const expected = answersOf(finite).map(({ task, item, score }) => {
    const flat = task * 5 + item
    const forecast = forecaster.draw(ability, flat)
    ability.update(flat, score)
    return { item: flat, score, forecast }
  })
  expect(stepsOf(finite, items)).toEqual(expected)
})

it('what is known of items is tabulated again for other weights and sizes', () => {
  const items = spread(25)
  const other = [
    { weight: 1, size: 5 },
    { weight: 9, size: 20 },
  ]
  stepsOf(repeated, items)
  expect(stepsOf(other, items)).toEqual(stepsOf(other, spread(25)))
  expect(stepsOf(repeated, items)).toEqual(stepsOf(repeated, spread(25)))
})
