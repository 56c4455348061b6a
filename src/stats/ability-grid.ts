/** Abilities at which item curves are tabulated: 43 points from -3.5 to 3.5, a sixth apart. */
export const abilityGrid: readonly number[] = Array.from({ length: 43 }, (_, g) => g / 6 - 3.5)

const density = abilityGrid.map((ability) => Math.exp(-(ability ** 2) / 2))
const total = density.reduce((sum, value) => sum + value, 0)

/** Standard normal prior over `abilityGrid`, summing to 1. */
export const abilityPrior: readonly number[] = density.map((value) => value / total)

/** No model is surer of an answer than this, so that no single answer rules an ability out. */
export const surest = 1 - 1e-4

/** Probability of a right answer under the two-parameter logistic model: `logit P = a θ + d`. */
export function rightProbability(slope: number, intercept: number, ability: number): number {
  return 1 / (1 + Math.exp(-(slope * ability + intercept)))
}
