/**
 * The verdict: which chains a node may serve, a pure function of samples, suite and chains.
 *
 * ```
 * suite, seed ─► plan ─► samples ─┬─► Tally ─► Standing ────────────┐
 *                                 └─► Examination ─► ChainEvidence ─┼─► decideAll ─► Verdict
 *                        limits/: calls probed at the limits ───────┘
 * ```
 */

export { compositeScore, type ScoreInterval, taskScore } from './composite.ts'
export { decideAll, decides, type Reason, type Verdict } from './decide.ts'
export type { Answered } from './drawn-order.ts'
export { Examination } from './examination.ts'
export {
  type CallOutcome,
  type ChainLimits,
  type CountingMethod,
  judgeLimits,
  type LimitCall,
  type LimitCheck,
  type LimitsProbe,
  limitsKey,
} from './limits/index.ts'
export { type Plan, planRun, type Step } from './plan.ts'
export { taskOffsets } from './pool.ts'
export {
  type LatencyStanding,
  type OutcomeCounts,
  type Percentiles,
  type Standing,
  standingOf,
  Tally,
  type TaskShare,
} from './tally.ts'
