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
  if (left.length !== 1) return undefined
  for (const clue of [...used]) {
    const others = used.filter((other) => other !== clue)
    const missed = (world: World) =>
      !clue.holds(world) && others.every((other) => other.holds(world))
    if (!worlds.some(missed)) used.splice(used.indexOf(clue), 1)
  }
  return used
}
