/** A sentence, and the worlds in which it is true. */
export interface Clue<World> {
  readonly text: string
  holds(world: World): boolean
}

/**
 * Clues, in the order given, each of which rules something out, until one world is left; then without
 * those that the others make superfluous.
 * @returns undefined when all clues together leave several worlds
 */
export function sufficientClues<World>(
  worlds: readonly World[],
  clues: Iterable<Clue<World>>,
): Clue<World>[] | undefined {
  let left = worlds
  const used: Clue<World>[] = []
  for (const clue of clues) {
    if (left.length === 1) break
    const next = left.filter((world) => clue.holds(world))
    if (next.length === left.length) continue
    left = next
    used.push(clue)
  }
  return left.length === 1 ? needed(worlds, used) : undefined
}

/** Without the clues that the others make superfluous, the first of them first. */
function needed<World>(worlds: readonly World[], used: readonly Clue<World>[]): Clue<World>[] {
  // Bit k of a world: whether clue k rules it out.
  const broken = worlds.map((world) =>
    used.reduce((bits, clue, at) => (clue.holds(world) ? bits : bits | (1 << at)), 0),
  )
  let kept = 2 ** used.length - 1
  for (const at of used.keys()) {
    const bit = 1 << at
    if (!broken.some((bits) => (bits & kept) === bit)) kept &= ~bit
  }
  return used.filter((_, at) => (kept & (1 << at)) !== 0)
}
