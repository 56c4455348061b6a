import { type ChainLimits, type LimitsProbe } from './probe.ts';
/** What the limits of a chain say of a node that meets its score. */
export type LimitsRuling = 'kept' | 'not-probed' | 'not-shown' | 'inside-refused' | 'beyond-answered';
/**
 * Whether a node keeps the limits of a chain, by what was probed: it answers calls inside them and,
 * where the chain demands it, drops larger ones. What neither shows is no fault of the node; a call
 * that only failed shows nothing.
 */
export declare function ruleLimits(limits: ChainLimits | null, probes: readonly LimitsProbe[]): LimitsRuling;
