import { pipeline } from './pipeline.ts'
import { rewriting } from './rewriting.ts'
import { robot } from './robot.ts'
import { sorting } from './sorting.ts'
import { stack } from './stack.ts'
import { stateMachine } from './state-machine.ts'
import { swaps } from './swaps.ts'
import { trace } from './trace.ts'

/** The families of the task `procedure`. */
export const procedure = [trace, rewriting, stateMachine, sorting, stack, robot, swaps, pipeline]
