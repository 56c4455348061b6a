/**
 * The verdict: which chains a node may serve, a pure function of samples, suite and chains.
 *
 * ```
 * VerdictSettings ─┬─► plan ─────────► the order of the items
 *                  └─► VerdictFold ◄── samples, in that order
 *                        ├─► Tally ──────────► RunSummary ────┐
 *                        ├─► SequentialTest ─► ChainEvidence ─┼─► decideAll ─► ChainVerdict
 *                        └─► token-limits/, seeds: gates ─────┘
 * ```
 */

// its parts
export { compositeScore, type ScoreInterval, taskScore } from './composite.ts'
// the verdict of a run
export { type ChainVerdict, decideAll, type Reason } from './decide.ts'
export type { ItemScore } from './drawn-order.ts'
export { countedSamples, foldVerdict, type RunVerdict, VerdictFold } from './fold.ts'
export { type KnownItems, kindsOf, type TaskKinds } from './known-items.ts'
export { type Plan, planRun, type Step } from './plan.ts'
export { taskOffsets } from './pool.ts'
export type {
  LatencySummary,
  OutcomeCounts,
  Percentiles,
  RunSummary,
  TaskShare,
} from './run-summary.ts'
export { type SeedsCheck, seedsConduct } from './seeds.ts'
export { SequentialTest, type TestedChain } from './sequential-test.ts'
export {
  type DecidingSuite,
  decidedChains,
  decides,
  planOf,
  sequentialTestOf,
  type VerdictSettings,
} from './settings.ts'
export { summaryOf, Tally } from './tally.ts'
export { taskShares } from './task-shares.ts'
// the limits of chains
export {
  type CallOutcome,
  type CountingMethod,
  checkLimits,
  type LimitCall,
  type LimitCheck,
  type LimitsProbe,
  limitsKey,
  type TokenLimits,
} from './token-limits/index.ts'
