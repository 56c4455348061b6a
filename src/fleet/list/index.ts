/** The nodes of a fleet. */
export { type Added, type AddOptions, addNodes } from './add-nodes.ts'
