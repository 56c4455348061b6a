import { distance } from 'fastest-levenshtein'

/** The known name nearest to a misspelt one, or undefined when none is near enough to suggest. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      edits: editsOf(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  const tolerated = Math.max(1, Math.floor(name.length / 3))
  return best && best.edits <= tolerated ? best.candidate : undefined
}

/** Two neighbours that changed places are one slip of the fingers. */
function editsOf(name: string, other: string): number {
  const edits = distance(name, other)
  if (edits !== 2 || name.length !== other.length) return edits
  const at = [...name].findIndex((character, index) => character !== other[index])
  return name[at] === other[at + 1] && name[at + 1] === other[at] ? 1 : edits
}
