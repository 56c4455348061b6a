/**
 * What would come of runs before they are made: pure simulations by the plan and the tests of real runs.
 *
 *   score ─► simulated answers ─► plan and sequential tests (verdict), until enough ─► expectation ─► power
 *   relays ─► price
 */
export { powerError, shareError } from './enough.ts'
export {
  type ChainChances,
  type Expectation,
  expectationOf,
  type RunDesign,
} from './expectation.ts'
export { type Power, type PowerPoint, powerOf, powerOfAll } from './power.ts'
export { highestPrice, poktOf, priceOf } from './price.ts'
