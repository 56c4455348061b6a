import { strings } from '../../../python/index.ts'
import { AlignedDistance } from './aligned-distance.ts'
import { bestShift } from './shifts.ts'

/** Shifts that are tried for one pair at most, as in Tercom. */
const mostShifts = 1000

/**
 * [edits that turn the answer into the reference, words of the reference]: words inserted, left out
 * or replaced, and runs of words shifted. Source: sacrebleu's TER with its defaults.
 */
export function terCounts(reference: string, answer: string): readonly number[] {
  const expected = strings.split(strings.lower(reference))
  let words = strings.split(strings.lower(answer))
  if (expected.length === 0) return [words.length, 0]
  const distance = new AlignedDistance(expected)
  let shifts = 0
  let tried = 0
  for (;;) {
    const shift = bestShift(words, distance, mostShifts - tried)
    tried += shift.tried
    if (tried >= mostShifts || shift.gain <= 0) break
    shifts++
    words = [...shift.words]
  }
  return [shifts + distance.to(words).edits, expected.length]
}

/** Edits per word of the references in percent: 0 is best, 100 and more is bad. */
export function terScore(counts: readonly number[]): number {
  const [edits = 0, expected = 0] = counts
  if (expected > 0) return 100 * (edits / expected)
  return edits > 0 ? 100 : 0
}
