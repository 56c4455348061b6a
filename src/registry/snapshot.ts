import type { Trust } from '../trust/index.ts'
import type { Registry } from './registry.ts'
import type { SuitesAtHand } from './suites-at-hand.ts'

/** A registry under a policy at a time: what every page and answer is made of. */
export interface Snapshot {
  readonly registry: Registry
  readonly trust: Trust
  /** The time that "valid" is about. */
  readonly at: Date
  /** Where the questions stand that the answers are to; undefined: answers are shown without. */
  readonly suites?: SuitesAtHand
}
