import type { Family } from '../family.ts'
import { analogies } from './analogies.ts'
import { classMember, oddOneOut, sharedClass } from './classes.ts'
import { factBackward, factForward } from './direct.ts'
import { joins, siblings } from './joins.ts'
import { countedPairs, twoPairs } from './pairs.ts'
import { ranks } from './ranks.ts'

/** The families of the task `knowledge`. */
export const knowledge: readonly Family[] = [
  factForward,
  factBackward,
  countedPairs,
  twoPairs,
  classMember,
  oddOneOut,
  sharedClass,
  analogies,
  ranks,
  joins,
  siblings,
]
