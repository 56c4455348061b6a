/**
 * Items that are generated: fresh for every seed, the same on every machine for the same seed.
 *
 *   chance ─► quantities/ logic/ ... (families) ─► registry ─► item ─► stream ─► prompt
 */

// Families

export { Chance } from './chance.ts'
export type { Check, Expected, Family, FamilyTask, GeneratedItem } from './family.ts'
export { families, familiesOf, familyNamed } from './registry.ts'

// Items

export { generateItem, type ItemPlace, itemDigest, type PlacedItem } from './item.ts'
export { type StreamPlace, streamExamples, streamItem } from './stream.ts'

// Prompts

export {
  type CountTokens,
  type FamilyPrompt,
  familyPrompt,
  fittingPrompt,
  rightAnswer,
  type Turn,
} from './prompt.ts'
