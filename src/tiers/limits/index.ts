/** The limits of a chain: what was probed of a node, and what it means. Pure. */
export { judgeLimits, type LimitCheck } from './judge-limits.ts'
export {
  type CallOutcome,
  type ChainLimits,
  type CountingMethod,
  type LimitCall,
  type LimitSides,
  type LimitsProbe,
  limitsKey,
} from './probe.ts'
export { type LimitsRuling, ruleLimits } from './rule.ts'
