/**
 * For how long the tests of a node share one alpha: `lifetime`, for ever; `epoch`, a part of the
 * calendar, after which the next one has an alpha of its own.
 */
export type AlphaBudget = 'lifetime' | 'epoch'

/**
 * Share of an epoch's alpha that its first test gets. Evidence grows with the logarithm of 1/alpha, so
 * this costs the first test 3 to 4 % more items than all of alpha would: `bench/epochs.ts`.
 */
const firstShare = 0.92

/**
 * The alpha of a node's `j`-th test on one budget, j from 1. They sum to `alpha` over all j, so starting
 * again, however often, never raises the chance of a false certificate above it.
 *
 * `lifetime`: `6 alpha / (π² j²)`. `epoch`: 92 % of alpha for the first, and of the rest the same
 * series for those after it: few nodes need a second test between two dates of the calendar.
 */
export function alphaOfTest(j: number, alpha: number, budget: AlphaBudget): number {
  if (!(Number.isInteger(j) && j >= 1)) throw new RangeError(`tests count from 1, got ${j}`)
  switch (budget) {
    case 'lifetime':
      return series(j) * alpha
    case 'epoch':
      return (j === 1 ? firstShare : (1 - firstShare) * series(j - 1)) * alpha
  }
}

/** `6 / (π² j²)`: sums to 1 over all j. */
function series(j: number): number {
  return 6 / (Math.PI * j) ** 2
}

/**
 * Positions of the nodes that may be listed together with an expected share of false entries of at
 * most `rate`, whatever the dependence between nodes: those with the `k` largest e-values, for the
 * largest k whose k-th e-value reaches `M / (rate k)` (e-BH, Wang and Ramdas 2022, arXiv 2009.02824).
 */
export function falseDiscoveryList(eValues: readonly number[], rate: number): readonly number[] {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`rate must lie in (0,1), got ${rate}`)
  const ranked = eValues.map((value, node) => ({ value, node })).sort((a, b) => b.value - a.value)
  const last = ranked.findLastIndex(
    ({ value }, rank) => value >= eValues.length / (rate * (rank + 1)),
  )
  return ranked
    .slice(0, last + 1)
    .map(({ node }) => node)
    .sort((a, b) => a - b)
}
