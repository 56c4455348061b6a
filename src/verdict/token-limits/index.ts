/** The limits of a chain: what was probed of a node, and what it means. */

export { checkLimits, type LimitCheck } from './check-limits.ts'
export { complianceWith } from './compliance.ts'
export {
  type CallOutcome,
  type CountingMethod,
  type LimitCall,
  type LimitsProbe,
  limitsKey,
  type TokenLimits,
} from './probe.ts'
