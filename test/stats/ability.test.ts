import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ability, Drbg, ItemCurves, PoolForecaster } from '../../src/stats/index.ts'

const parameter = fc.record({
  slope: fc.double({ min: 0.2, max: 5, noNaN: true }),
  intercept: fc.double({ min: -4, max: 4, noNaN: true }),
})

function curvesOf(items: readonly { slope: number; intercept: number }[]): ItemCurves {
  return new ItemCurves(
    {
      slopes: items.map(({ slope }) => slope),
      intercepts: items.map(({ intercept }) => intercept),
    },
    items.map(() => 1 / items.length),
  )
}

test('forecasts stay inside their bounds and average to the pool mean, after any answers', () => {
  const pools = fc.array(parameter, { minLength: 1, maxLength: 12 })
  const answers = fc.array(fc.record({ item: fc.nat(11), score: fc.constantFrom(0, 1, 0.5) }))
  fc.assert(
    fc.property(pools, answers, (items, seen) => {
      const curves = curvesOf(items)
      const forecaster = new PoolForecaster(curves)
      const ability = new Ability(curves)
      for (const { item, score } of seen) ability.update(item % items.length, score)
      let sum = 0
      items.forEach((_, item) => {
        const forecast = forecaster.forecast(ability, item)
        expect(forecast.item).toBeGreaterThanOrEqual(forecast.least)
        expect(forecast.item).toBeLessThanOrEqual(forecast.most)
        sum += forecast.item / items.length
      })
      expect(sum).toBeCloseTo(forecaster.forecast(ability, 0).mean, 9)
    }),
  )
})

test('right answers raise what is expected of other items, wrong ones lower it', () => {
  const curves = curvesOf([
    { slope: 1, intercept: 0 },
    { slope: 1.5, intercept: -1 },
  ])
  const able = new Ability(curves)
  const unable = new Ability(curves)
  const before = able.expect(1)
  able.update(0, 1)
  unable.update(0, 0)
  expect(able.expect(1)).toBeGreaterThan(before)
  expect(unable.expect(1)).toBeLessThan(before)
})

test('after many answers the expected score is the node’s own', () => {
  const random = new Drbg('ability', 'test')
  const items = Array.from({ length: 300 }, () => ({
    slope: 1.5,
    intercept: 4 * random.float() - 2,
  }))
  const curves = curvesOf(items)
  const ability = new Ability(curves)
  let right = 0
  items.forEach(({ slope, intercept }, item) => {
    const score = random.float() < 1 / (1 + Math.exp(-(slope * 0.8 + intercept))) ? 1 : 0
    right += score
    ability.update(item, score)
  })
  const { mean } = new PoolForecaster(curves).forecast(ability, 0)
  expect(Math.abs(mean - right / items.length)).toBeLessThan(0.02)
})

test('parameters that are sure of everything cannot be refuted into nonsense', () => {
  const curves = curvesOf([{ slope: 50, intercept: 1000 }])
  const ability = new Ability(curves)
  for (let i = 0; i < 500; i++) ability.update(0, 0)
  expect(ability.expect(0)).toBeCloseTo(1 - 1e-4, 9)
})

test('shares that do not match the items are refused', () => {
  expect(() => new ItemCurves({ slopes: [1], intercepts: [0] }, [0.5, 0.5])).toThrow(
    '2 shares for 1 items',
  )
})
