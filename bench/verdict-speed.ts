/**
 * How fast evidence is computed on one core: the verdict is recomputed from the journal, so this
 * bounds how long checking a report takes.
 *
 * node bench/verdict-speed.ts [--quick]
 */
import { Ability, CutTest, Drbg, draws, ItemCurves, PoolForecaster } from '../src/stats/index.ts'
import { cutAt } from './verdict-experiments.ts'
import { syntheticBank } from './verdict-nodes.ts'

const count = process.argv.includes('--quick') ? 300_000 : 3_000_000

function report(what: string, run: () => void): void {
  run()
  const start = performance.now()
  run()
  const perSecond = count / ((performance.now() - start) / 1000)
  console.log(`${what.padEnd(44)} ${Math.round(perSecond).toLocaleString('en')} /s`)
}

const bank = syntheticBank(new Drbg('speed', 'bank'), 5, 500)
const curves = new ItemCurves(
  {
    slopes: bank.items.map(({ slope }) => slope),
    intercepts: bank.items.map(({ intercept }) => intercept),
  },
  bank.shares,
)
const forecaster = new PoolForecaster(curves)
const forecast = { item: 0.6, mean: 0.7, least: 0.1, most: 0.98 }

report('updates of one cut, raw', () => {
  const test = new CutTest(cutAt(0.7, 0))
  for (let i = 0; i < count; i++) test.step(i % 10 < 7 ? 1 : 0)
})
report('updates of one cut, raw and assisted', () => {
  const test = new CutTest(cutAt(0.7, 0.5))
  for (let i = 0; i < count; i++) test.step(i % 10 < 7 ? 1 : 0, forecast)
})
report('forecast, update of one cut and of the ability', () => {
  const test = new CutTest(cutAt(0.7, 0.5))
  const ability = new Ability(curves)
  for (let i = 0; i < count; i++) {
    const item = i % bank.items.length
    const score = i % 10 < 7 ? 1 : 0
    test.step(score, forecaster.forecast(ability, item))
    ability.update(item, score)
  }
})
report('draws', () => {
  const stream = draws('speed', bank.weights, bank.sizes)
  for (let i = 0; i < count; i++) stream.next()
})
