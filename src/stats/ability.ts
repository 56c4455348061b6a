import { abilityPrior } from './ability-grid.ts'
import type { ItemCurves } from './item-curves.ts'

const points = abilityPrior.length

/**
 * What is known of one node's ability: a posterior over `abilityGrid`, updated answer by answer.
 *
 * Recomputed by replaying the answers. Update once per item: a repeated draw says nothing new.
 */
export class Ability {
  readonly #curves: ItemCurves
  readonly #weights = Float64Array.from(abilityPrior)

  constructor(curves: ItemCurves) {
    this.#curves = curves
  }

  /** Expected score of an item, in [0,1]. */
  expect(item: number): number {
    return this.average(this.#curves.curve(item))
  }

  /** Posterior mean of a function of ability, given by its values on `abilityGrid`. */
  average(values: Float64Array): number {
    let sum = 0
    for (let g = 0; g < points; g++) sum += (this.#weights[g] ?? 0) * (values[g] ?? 0)
    return sum
  }

  /** Takes the score, in [0,1], that the node got on an item for the first time. */
  update(item: number, score: number): void {
    const curve = this.#curves.curve(item)
    let total = 0
    for (let g = 0; g < points; g++) {
      const right = curve[g] ?? 0
      const weight = (this.#weights[g] ?? 0) * (score * right + (1 - score) * (1 - right))
      this.#weights[g] = weight
      total += weight
    }
    for (let g = 0; g < points; g++) this.#weights[g] = (this.#weights[g] ?? 0) / total
  }
}
