import type { Ability } from './ability.ts'
import type { Forecast } from './cut.ts'
import type { ItemCurves, PoolCurves } from './item-curves.ts'

/**
 * Forecasts for draws without replacement, for one node: in units of the scaled scores
 * `N share score` that `FinitePoolTest` bets on, and with the mean over the items not yet drawn.
 */
export class FinitePoolForecaster {
  readonly #curves: ItemCurves
  readonly #scales: readonly number[]
  readonly #pool: PoolCurves
  #left: number

  constructor(curves: ItemCurves) {
    this.#curves = curves
    this.#left = curves.shares.length
    this.#scales = curves.shares.map((share) => share * curves.shares.length)
    this.#pool = curves.summary(this.#scales)
  }

  /** The forecast of the item drawn next, which then leaves the pool; made before its answer. */
  draw(ability: Ability, item: number): Forecast {
    const scale = this.#scales[item] ?? 0
    const forecast = {
      item: scale * ability.expect(item),
      mean: ability.average(this.#pool.sum) / this.#left,
      least: ability.average(this.#pool.least),
      most: ability.average(this.#pool.most),
    }
    this.#left--
    this.#curves.curve(item).forEach((expected, g) => {
      this.#pool.sum[g] = (this.#pool.sum[g] ?? 0) - scale * expected
    })
    return forecast
  }
}
