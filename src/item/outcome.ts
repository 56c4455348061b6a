import { literals } from '../schema/index.ts'

/** What became of an item. Every dispatched item ends in exactly one. */
export const outcomeKinds = [
  'correct',
  'incorrect',
  'unparsed',
  'refused',
  'truncated',
  'missing',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

export const OutcomeKindSchema = literals(outcomeKinds)
