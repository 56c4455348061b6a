/**
 * The alpha of an operator's `j`-th test, j from 1: `6 alpha / (π² j²)`. They sum to `alpha` over
 * all j, so starting again, however often, never raises the chance of a false certificate above it.
 */
export function alphaOfTest(j: number, alpha: number): number {
  if (!(Number.isInteger(j) && j >= 1)) throw new RangeError(`tests count from 1, got ${j}`)
  return (6 * alpha) / (Math.PI * j) ** 2
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
