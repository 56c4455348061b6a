/** The limits of a chain: what was probed of a node, and what it means. */
export { judgeLimits, type LimitCheck } from './judge-limits.ts';
export { type CallOutcome, type ChainLimits, type CountingMethod, type LimitCall, type LimitsProbe, limitsKey, } from './probe.ts';
export { ruleLimits } from './rule.ts';
