import { distance } from 'fastest-levenshtein'

/** The known name nearest to a misspelt one, or undefined when none is near enough to suggest. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      edits: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  const tolerated = Math.max(1, Math.floor(name.length / 3))
  return best && best.edits <= tolerated ? best.candidate : undefined
}
