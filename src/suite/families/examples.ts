import { generateItem, type PlacedItem } from './item.ts'

/** Examples are the same for every run and known to all: no seed of a run is this text. */
const publicSeed = 'iq-text examples 1'
/** Different sets of examples of a family and level. */
const sets = 8
const inSet = 6

/**
 * Solved examples for an item, of its family and with the same kind of answer: the first of its own level,
 * then mostly of level 1. None is the question asked.
 * @param index of the item, which chooses among the sets of examples
 */
export function examplesFor(asked: PlacedItem, index: number, count: number): PlacedItem[] {
  const set = exampleSet(asked, index % sets)
  return set.filter(({ question }) => question !== asked.question).slice(0, count)
}

const known = new Map<string, readonly PlacedItem[]>()

function exampleSet({ family, level, expected }: PlacedItem, set: number): readonly PlacedItem[] {
  const key = `${family}/${level}/${expected.kind}/${set}`
  const found = known.get(key)
  if (found) return found
  const examples: PlacedItem[] = []
  for (let draw = 0; examples.length < inSet; draw++) {
    const easy = examples.length > 0 && draw % 4 !== 3
    const place = { family, level: easy ? 1 : level, index: set * 1000 + draw }
    const example = generateItem({ seed: publicSeed, ...place })
    const isFresh = examples.every(({ question }) => question !== example.question)
    if (isFresh && example.expected.kind === expected.kind) examples.push(example)
  }
  known.set(key, examples)
  return examples
}
