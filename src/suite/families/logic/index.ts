import { conditionals } from './conditionals.ts'
import { grids } from './grids.ts'
import { orderings } from './orderings.ts'
import { sets } from './sets.ts'
import { syllogisms } from './syllogisms.ts'
import { truthTellers } from './truth-tellers.ts'

/** The families of the task `logic`. */
export const logic = [orderings, truthTellers, syllogisms, sets, grids, conditionals]
