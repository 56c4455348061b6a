import type { Family } from '../family.ts'
import { beliefs } from './beliefs.ts'
import { bridging } from './bridging.ts'
import { changes } from './changes.ts'
import { counting } from './counting.ts'
import { exceptions } from './exceptions.ts'
import { notices } from './notices.ts'
import { order } from './order.ts'
import { summaries } from './summaries.ts'
import { totals } from './totals.ts'

/** The families of the task `reading`. */
export const reading: readonly Family[] = [
  bridging,
  exceptions,
  counting,
  order,
  beliefs,
  notices,
  summaries,
  changes,
  totals,
]
