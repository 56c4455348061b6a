import {
  abilityGrid,
  abilityPrior,
  type ItemParameters,
  rightProbability,
  surest,
} from '../stats/index.ts'

/**
 * Scores, 0 or 1, that one past node got on some of the items, by item position; a position may stand
 * several times, where items of one kind share it.
 */
export type PastReport = Iterable<readonly [item: number, score: number]>

/** `1PL` has one slope for all items and needs some 30 reports; `2PL` one for each, some 200. */
export type ItemModel = '1PL' | '2PL'

const points = abilityGrid.length
const iterations = 15
const newtonSteps = 2
/** Variances of the priors `ln slope ~ N(0, 0.5²)` and `intercept ~ N(0, 3²)`. */
const logSlopeVariance = 0.25
const interceptVariance = 9
/** Greatest absolute ln slope. */
const steepest = 2

/** Expected numbers of nodes at each ability that were asked an item, and that were right. */
interface ExpectedCounts {
  readonly asked: Float64Array
  readonly right: Float64Array
}

/** The fit of one item in (ln slope, intercept): first derivatives, negative second ones. */
interface Derivatives {
  readonly logSlope: number
  readonly intercept: number
  readonly logSlope2: number
  readonly intercept2: number
  readonly cross: number
}

/** A step in (ln slope, intercept). */
interface Move {
  readonly logSlope: number
  readonly intercept: number
}

/**
 * Fits item parameters to sparse past reports by marginal maximum likelihood with normal priors,
 * 15 EM steps over `abilityGrid` (Bock and Aitkin 1981). Bad parameters only cost relays, never
 * validity, so the number of steps is fixed. Items nobody was asked get slope 1 and intercept 0
 * (or the common slope).
 */
export function fitItems(
  reports: readonly PastReport[],
  itemCount: number,
  model: ItemModel,
): ItemParameters {
  let items = startingItems(reports, itemCount)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts = expectedCounts(reports, items)
    for (let step = 0; step < newtonSteps; step++) items = improve(items, counts, model)
  }
  return items
}

function startingItems(reports: readonly PastReport[], itemCount: number): ItemParameters {
  const asked = new Float64Array(itemCount)
  const right = new Float64Array(itemCount)
  for (const report of reports) {
    for (const [item, score] of report) {
      asked[item] = (asked[item] ?? 0) + 1
      right[item] = (right[item] ?? 0) + score
    }
  }
  const share = (item: number) => ((right[item] ?? 0) + 0.5) / ((asked[item] ?? 0) + 1)
  return {
    slopes: Array.from({ length: itemCount }, () => 1),
    intercepts: Array.from({ length: itemCount }, (_, i) => Math.log(share(i) / (1 - share(i)))),
  }
}

/** E-step: spreads every report over the abilities that its answers make likely. */
function expectedCounts(reports: readonly PastReport[], items: ItemParameters): ExpectedCounts {
  const size = items.slopes.length * points
  const logRight = new Float64Array(size)
  const logWrong = new Float64Array(size)
  items.slopes.forEach((slope, item) => {
    abilityGrid.forEach((ability, g) => {
      const p = rightProbability(slope, items.intercepts[item] ?? 0, ability)
      const sure = Math.min(surest, Math.max(1 - surest, p))
      logRight[item * points + g] = Math.log(sure)
      logWrong[item * points + g] = Math.log1p(-sure)
    })
  })
  const asked = new Float64Array(size)
  const right = new Float64Array(size)
  for (const report of reports) {
    const weights = posterior(report, logRight, logWrong)
    for (const [item, score] of report) {
      for (let g = 0, cell = item * points; g < points; g++, cell++) {
        const weight = weights[g] ?? 0
        asked[cell] = (asked[cell] ?? 0) + weight
        right[cell] = (right[cell] ?? 0) + weight * score
      }
    }
  }
  return { asked, right }
}

function posterior(report: PastReport, logRight: Float64Array, logWrong: Float64Array): number[] {
  const logWeights = Float64Array.from(abilityPrior, Math.log)
  for (const [item, score] of report) {
    const table = score === 1 ? logRight : logWrong
    for (let g = 0, cell = item * points; g < points; g++, cell++) {
      logWeights[g] = (logWeights[g] ?? 0) + (table[cell] ?? 0)
    }
  }
  const most = Math.max(...logWeights)
  const weights = Array.from(logWeights, (value) => Math.exp(value - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** M-step: one damped Newton step towards the parameters that fit the expected counts best. */
function improve(items: ItemParameters, counts: ExpectedCounts, model: ItemModel): ItemParameters {
  const fits = items.slopes.map((slope, item) =>
    derivatives(item, slope, items.intercepts[item] ?? 0, counts),
  )
  const moves =
    model === '2PL'
      ? fits.map((fit, item) => jointMove(fit, items.slopes[item] ?? 1))
      : commonSlopeMoves(fits, items.slopes[0] ?? 1)
  return {
    slopes: items.slopes.map((slope, item) => {
      const moved = Math.log(slope) + within(moves[item]?.logSlope ?? 0, 0.5)
      return Math.exp(within(moved, steepest))
    }),
    intercepts: items.intercepts.map(
      (intercept, item) => intercept + within(moves[item]?.intercept ?? 0, 1),
    ),
  }
}

/** Derivatives of the expected log likelihood, with the prior of the intercept. */
function derivatives(
  item: number,
  slope: number,
  intercept: number,
  counts: ExpectedCounts,
): Derivatives {
  const sums = {
    logSlope: 0,
    intercept: -intercept / interceptVariance,
    logSlope2: 0,
    intercept2: 1 / interceptVariance,
    cross: 0,
  }
  abilityGrid.forEach((ability, g) => {
    const asked = counts.asked[item * points + g] ?? 0
    const p = rightProbability(slope, intercept, ability)
    const residual = (counts.right[item * points + g] ?? 0) - asked * p
    const information = asked * p * (1 - p)
    const lever = slope * ability
    sums.logSlope += lever * residual
    sums.intercept += residual
    sums.logSlope2 += lever * lever * information
    sums.intercept2 += information
    sums.cross += lever * information
  })
  return sums
}

/** Each item has a slope, and a slope prior, of its own. */
function jointMove(fit: Derivatives, slope: number): Move {
  const logSlope = fit.logSlope - Math.log(slope) / logSlopeVariance
  const logSlope2 = fit.logSlope2 + 1 / logSlopeVariance
  const determinant = logSlope2 * fit.intercept2 - fit.cross ** 2
  return {
    logSlope: (fit.intercept2 * logSlope - fit.cross * fit.intercept) / determinant,
    intercept: (logSlope2 * fit.intercept - fit.cross * logSlope) / determinant,
  }
}

/** Intercepts move on their own, the one slope of all items by the evidence of all. */
function commonSlopeMoves(fits: readonly Derivatives[], slope: number): readonly Move[] {
  const gradient = fits.reduce((sum, fit) => sum + fit.logSlope, 0)
  const curvature = fits.reduce((sum, fit) => sum + fit.logSlope2, 0)
  const logSlope =
    (gradient - Math.log(slope) / logSlopeVariance) / (curvature + 1 / logSlopeVariance)
  return fits.map((fit) => ({ logSlope, intercept: fit.intercept / fit.intercept2 }))
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value))
}
