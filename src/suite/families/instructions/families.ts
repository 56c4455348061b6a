import type { Family } from '../family.ts'
import { choosing } from './choosing.ts'
import { formats } from './formats.ts'
import { initials } from './initials.ts'
import { joined } from './joined.ts'
import { lines } from './lines.ts'
import { records } from './records.ts'
import { repetition } from './repetition.ts'
import { sentences } from './sentences.ts'

/** The families of the task `instructions`. */
export const instructions: readonly Family[] = [
  sentences,
  repetition,
  initials,
  lines,
  joined,
  choosing,
  records,
  formats,
]
