import { gammaln } from 'simple-statistics'
import { crossing } from '../stats/index.ts'

const mostTerms = 10_000
const precision = 1e-15
const tiny = 1e-300

/** ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b). */
export function logBeta(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b)
}

/**
 * Regularised incomplete beta function I_x(a, b) = P(X <= x) for X ~ Beta(a, b); a, b > 0.
 *
 * Continued fraction DLMF 8.17.22, evaluated front to back (modified Lentz, DLMF 3.10), on the side
 * of the mean where it converges fast; the other side by I_x(a, b) = 1 - I_{1-x}(b, a).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a
  return front / betaFraction(x, a, b)
}

/** `1 + d1/(1 + d2/(1 + ...))` with the partial numerators of DLMF 8.17.23. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 0
  let value = 1
  for (let term = 1; term <= mostTerms; term++) {
    const numerator = partialNumerator(term, x, a, b)
    c = awayFromZero(1 + numerator / c)
    d = 1 / awayFromZero(1 + numerator * d)
    value *= c * d
    if (Math.abs(c * d - 1) < precision) return value
  }
  return value
}

function partialNumerator(term: number, x: number, a: number, b: number): number {
  const m = Math.floor(term / 2)
  return term % 2 === 0
    ? (m * (b - m) * x) / ((a + term - 1) * (a + term))
    : (-(a + m) * (a + b + m) * x) / ((a + term - 1) * (a + term))
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/** The x with I_x(a, b) = `probability`, to 1e-14. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return crossing((x) => incompleteBeta(x, a, b) - probability, 0, 1)
}
