import { incompleteBeta } from './beta.ts'

/** Items that only one of two nodes answered right; the others say nothing about a difference. */
export interface DiscordantPairs {
  readonly onlyFirst: number
  readonly onlySecond: number
}

const alternatives = [0.6, 0.75, 0.9]

/**
 * Exact two-sided p-value of McNemar (1947) for "both nodes are equally good": twice the binomial
 * tail of the rarer kind of discordant pair at one half, at most 1. Fixed sample size only.
 */
export function mcnemarPValue({ onlyFirst, onlySecond }: DiscordantPairs): number {
  const rarer = Math.min(onlyFirst, onlySecond)
  const commoner = Math.max(onlyFirst, onlySecond)
  if (commoner === 0) return 1
  return Math.min(1, 2 * incompleteBeta(0.5, commoner, rarer + 1))
}

/**
 * e-value against "a discordant pair favours the first node with probability at most `margin`",
 * valid when recomputed after every pair: reject once it reaches 1/alpha. The average of the
 * likelihood ratios of probabilities spread over (margin, 1), of which each is a martingale at the
 * margin. `margin` 0.5, the default, is "the first node is no better".
 */
export function mcnemarEvidence(pairs: DiscordantPairs, margin = 0.5): number {
  if (!(margin > 0 && margin < 1)) throw new RangeError(`margin must lie in (0,1), got ${margin}`)
  const ratios = alternatives.map((alternative) => {
    const p = margin + (2 * alternative - 1) * (1 - margin)
    return Math.exp(
      pairs.onlyFirst * Math.log(p / margin) +
        pairs.onlySecond * Math.log1p((margin - p) / (1 - margin)),
    )
  })
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
}
