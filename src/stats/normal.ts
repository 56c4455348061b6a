import { probit } from 'simple-statistics'

const newtonSteps = 3

/**
 * P(Z <= z) of a standard normal Z by the odd power series of Marsaglia (2004), "Evaluating the
 * normal distribution", J. Stat. Software 11(4). Absolute error below 1e-15 for |z| <= 7.
 */
function normalProbability(z: number): number {
  let term = z
  let sum = z
  let before = 0
  for (let odd = 3; sum !== before; odd += 2) {
    term *= (z * z) / odd
    before = sum
    sum += term
  }
  return 0.5 + sum * normalDensity(z)
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/**
 * The z with P(Z <= z) = `probability` for a standard normal Z; `probability` in [1e-9, 1 - 1e-9].
 *
 * simple-statistics' `probit` is 0.003 too small at 0.975, which would make every interval too
 * narrow, so it only starts a Newton iteration.
 */
export function normalQuantile(probability: number): number {
  let z = probit(probability)
  for (let step = 0; step < newtonSteps; step++) {
    z -= (normalProbability(z) - probability) / normalDensity(z)
  }
  return z
}

/** The z of a two-sided interval: 1.959964 for `confidence` 0.95. */
export function twoSidedQuantile(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`)
  }
  return normalQuantile((1 + confidence) / 2)
}
