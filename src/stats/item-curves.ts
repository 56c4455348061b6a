import { abilityGrid, rightProbability, surest } from './ability-grid.ts'

/** Two-parameter logistic items: `logit P(right) = slope * ability + intercept`. */
export interface ItemParameters {
  /** Positive; how sharply the item tells able from unable nodes. All alike in a 1PL model. */
  readonly slopes: readonly number[]
  /** How easy the item is for a node of ability 0. */
  readonly intercepts: readonly number[]
}

const points = abilityGrid.length

/** The items of a pool tabulated over `abilityGrid`; built once, shared by all nodes. */
export class ItemCurves {
  /** Share of each item in the composite score; together 1. */
  readonly shares: readonly number[]
  readonly #table: Float64Array

  constructor(items: ItemParameters, shares: readonly number[]) {
    if (shares.length !== items.slopes.length || shares.length !== items.intercepts.length) {
      throw new RangeError(`${shares.length} shares for ${items.slopes.length} items`)
    }
    this.shares = shares
    this.#table = Float64Array.from({ length: shares.length * points }, (_, cell) => {
      const item = Math.floor(cell / points)
      const ability = abilityGrid[cell % points] ?? 0
      const right = rightProbability(items.slopes[item] ?? 1, items.intercepts[item] ?? 0, ability)
      return Math.min(surest, Math.max(1 - surest, right))
    })
  }

  /** Expected score of one item at each ability. */
  curve(item: number): Float64Array {
    return this.#table.subarray(item * points, (item + 1) * points)
  }

  /** Sum, least and greatest over all items of `factors[item]` times its curve, at each ability. */
  summary(factors: readonly number[]): PoolCurves {
    const sum = new Float64Array(points)
    const least = new Float64Array(points).fill(Number.POSITIVE_INFINITY)
    const most = new Float64Array(points).fill(Number.NEGATIVE_INFINITY)
    factors.forEach((factor, item) => {
      this.curve(item).forEach((expected, g) => {
        const value = factor * expected
        sum[g] = (sum[g] ?? 0) + value
        least[g] = Math.min(least[g] ?? value, value)
        most[g] = Math.max(most[g] ?? value, value)
      })
    })
    return { sum, least, most }
  }
}

/** Curves over `abilityGrid` that bound and add up those of a pool's items. */
export interface PoolCurves {
  readonly sum: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
}
