/** A sentence, and the worlds in which it is true. */
export interface Clue<World> {
  readonly text: string
  /** Names what it says of a set of worlds, so that it is tried in each of them once only. */
  readonly key: string
  holds(world: World): boolean
}

/**
 * Clues, in the order given, each of which rules something out, until one world is left; then without
 * those that the others make superfluous.
 * @param worlds always the same list where the same keys are used
 * @returns undefined when all clues together leave several worlds
 */
export function sufficientClues<World>(
  worlds: readonly World[],
  clues: Iterable<Clue<World>>,
): Clue<World>[] | undefined {
  const used: Clue<World>[] = []
  const left = all(worlds.length)
  for (const clue of clues) {
    if (!narrow(left, maskOf(worlds, clue))) continue
    used.push(clue)
    if (isOne(left)) return needed(worlds, used)
  }
  return undefined
}

/** Without the clues that the others make superfluous, the first of them first. */
function needed<World>(worlds: readonly World[], used: readonly Clue<World>[]): Clue<World>[] {
  let kept = [...used]
  for (const clue of used) {
    const left = all(worlds.length)
    for (const other of kept) if (other !== clue) narrow(left, maskOf(worlds, other))
    if (!narrow(left, maskOf(worlds, clue))) kept = kept.filter((one) => one !== clue)
  }
  return kept
}

/** A set of worlds, a bit for each. */
type Mask = Uint32Array

const masks = new WeakMap<object, Map<string, Mask>>()

/** The worlds in which a clue holds. */
function maskOf<World>(worlds: readonly World[], clue: Clue<World>): Mask {
  const known = masks.get(worlds) ?? new Map<string, Mask>()
  masks.set(worlds, known)
  const found = known.get(clue.key)
  if (found) return found
  const mask = new Uint32Array(Math.ceil(worlds.length / 32))
  for (const [at, world] of worlds.entries()) {
    if (clue.holds(world)) mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31))
  }
  known.set(clue.key, mask)
  return mask
}

function all(count: number): Mask {
  const mask = new Uint32Array(Math.ceil(count / 32)).fill(0xffffffff)
  const rest = count & 31
  if (rest > 0) mask[mask.length - 1] = 2 ** rest - 1
  return mask
}

/** Leaves in a set what the other has, too. @returns whether that took anything away */
function narrow(left: Mask, other: Mask): boolean {
  let changed = false
  for (let at = 0; at < left.length; at++) {
    const before = left[at] ?? 0
    const after = (before & (other[at] ?? 0)) >>> 0
    if (after === before) continue
    left[at] = after
    changed = true
  }
  return changed
}

/** Whether just one bit is set. */
function isOne(mask: Mask): boolean {
  let found = 0
  for (let at = 0; at < mask.length; at++) {
    const word = mask[at] ?? 0
    if (word === 0) continue
    if (found !== 0 || (word & (word - 1)) !== 0) return false
    found = word
  }
  return found !== 0
}
