/** Choices come from tables, so this stays small. */
const known = new Map<string, readonly string[]>()

/** How many words of `choice` have their stem in a text. */
export function overlap(text: ReadonlySet<string>, choice: string): number {
  const own = known.get(choice) ?? [...stems(choice)]
  known.set(choice, own)
  return own.filter((stem) => text.has(stem)).length
}

/** The first four letters, in lower case and without accents, of every word of three letters or more. */
export function stems(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  return new Set(words.map((word) => word.slice(0, 4)))
}
