import { answers } from './answers.ts'
import { expired } from './expired.ts'
import { live } from './live.ts'
import { tables } from './tables.ts'

/** The one script of the pages; they say everything without it, as of when they were made. */
export const script = `'use strict'
${expired}${tables}${answers}${live}`
