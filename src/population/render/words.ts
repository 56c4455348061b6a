/** A share as a percentage with one decimal; `-` where there is nothing to take a share of. */
export function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`
}

/** A tier by its threshold; null is no tier. */
export function tierName(threshold: number | null): string {
  return threshold === null ? 'none' : `>= ${threshold}`
}
