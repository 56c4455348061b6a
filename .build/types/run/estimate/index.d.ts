/** What a run would take before anything is sent: chances, relays, tokens, USD, time. */
export type { ChainPlan, Outlay } from './chain-plan.ts';
export { type Estimate, estimate } from './estimate.ts';
