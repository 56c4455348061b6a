import { mean, sum } from 'simple-statistics'

/**
 * Standard error of the mean of scores that come in clusters (questions about one passage, variants
 * of one template): `SE² = Σ d²/(n(n-1)) + Σ_c Σ_{i≠j in c} d_i d_j / n²` with `d` the deviation
 * from the mean (Miller 2024, arXiv 2411.00640, section 2.2). `clusters[i]` names the cluster of
 * `scores[i]`; all different names give the ordinary standard error. Needs two scores.
 */
export function clusteredStandardError(
  scores: readonly number[],
  clusters: readonly (string | number)[],
): number {
  const n = scores.length
  if (n < 2) throw new RangeError('a standard error needs at least two scores')
  if (clusters.length !== n) throw new RangeError(`${clusters.length} clusters for ${n} scores`)
  const centre = mean([...scores])
  const deviations = scores.map((score) => score - centre)
  const squares = sum(deviations.map((deviation) => deviation ** 2))
  const within = new Map<string | number, number>()
  deviations.forEach((deviation, i) => {
    const cluster = clusters[i] ?? ''
    within.set(cluster, (within.get(cluster) ?? 0) + deviation)
  })
  const crossProducts = sum([...within.values()].map((total) => total ** 2)) - squares
  return Math.sqrt(Math.max(0, squares / (n * (n - 1)) + crossProducts / n ** 2))
}
