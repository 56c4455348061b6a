/** A node that draws, examined. */
export { checkSeeds } from './seeds.ts'
