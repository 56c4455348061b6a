import type { Ability } from './ability.ts'
import type { Forecast } from './cut.ts'
import type { ItemCurves, PoolCurves } from './item-curves.ts'

/** Forecasts for draws with replacement; built once per pool, shared by all nodes. */
export class PoolForecaster {
  readonly #pool: PoolCurves
  readonly #extremes: PoolCurves

  constructor(curves: ItemCurves) {
    this.#pool = curves.summary(curves.shares)
    this.#extremes = curves.summary(curves.shares.map(() => 1))
  }

  /**
   * The forecast of a drawn item, to be made before its answer is seen. The bounds hold because the
   * mean of the greatest is at least the greatest mean: `E[max P] >= max E[P]`.
   */
  forecast(ability: Ability, item: number): Forecast {
    return {
      item: ability.expect(item),
      mean: ability.average(this.#pool.sum),
      least: ability.average(this.#extremes.least),
      most: ability.average(this.#extremes.most),
    }
  }
}
