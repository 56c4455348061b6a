/** `tiers.json` and the verdict: which chains a node may serve, decided by a pure function. */

// adding samples up
export { type CompositeScore, compositeScore, type ScoreInterval, taskScore } from './composite.ts'
// deciding
export { type Case, decideAll, decides, type Reason, type Verdict } from './decide.ts'
export type { Answered } from './drawn-order.ts'
export { type ChainEvidence, Examination } from './examination.ts'
// the limits of a chain
export {
  type CallOutcome,
  type ChainLimits,
  type CountingMethod,
  judgeLimits,
  type LimitCall,
  type LimitCheck,
  type LimitSides,
  type LimitsProbe,
  limitsKey,
} from './limits/index.ts'
// the file
export { type LoadedTiers, loadTiers, parseTiers } from './load.ts'
export { type Plan, planRun, type Step } from './plan.ts'
export { type PoolTask, type Sampling, taskOffsets } from './pool.ts'
// money
export { poktOf, priceOf } from './price.ts'
export { type Chain, type EvidenceRule, type Tiers, TiersSchema } from './schema.ts'
export {
  type LatencyStanding,
  type OutcomeCounts,
  type Percentiles,
  type Standing,
  standingOf,
  Tally,
  type TaskShare,
  type TaskTally,
} from './tally.ts'
