/**
 * Items that are generated: fresh for every seed, the same on every machine for the same seed.
 *
 *   chance ─► quantities/ logic/ ... (families) ─► registry ─► item ─► stream ─► prompt
 *     keyed-hash                                    checks/            examples
 */

// Families

export { Chance } from './chance.ts'
export type { Check, Expected, Family, FamilyTask, GeneratedItem } from './family.ts'
export { families, familiesOf, familyNamed } from './registry.ts'

// Canaries

export { canaries } from './canaries.ts'
export { type Canary, placeCanary } from './canary.ts'

// Items

export { examplesFor } from './examples.ts'
export { generateItem, type ItemPlace, itemDigest, type PlacedItem } from './item.ts'
export { type Cell, type Stream, streamItem, streamOf } from './stream.ts'

// Prompts

export {
  type FamilyPrompt,
  familyPrompt,
  fittingPrompt,
  rightAnswer,
  type Turn,
} from './prompt.ts'

// Their version

export { generatorsDigest } from './version.ts'
