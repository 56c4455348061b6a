import type { ScoredNode } from './node.ts'

/** Nodes with scores in [from, to); the last bin also holds its upper end. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Counts scores, 0-100, in bins of `width` points, from the lowest score to the highest. */
export function histogram(nodes: readonly ScoredNode[], width: number): readonly Bin[] {
  const last = Math.ceil(100 / width) - 1
  const counts = new Map<number, number>()
  for (const { score } of nodes) {
    const bin = Math.min(last, Math.floor(score / width))
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  const lowest = Math.min(...counts.keys())
  const highest = Math.max(...counts.keys())
  return Array.from({ length: highest - lowest + 1 }, (_, step) => {
    const from = (lowest + step) * width
    return { from, to: from + width, count: counts.get(lowest + step) ?? 0 }
  })
}
