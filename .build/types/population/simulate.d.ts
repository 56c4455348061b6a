import { type Ladder } from './ladder.ts';
import type { ScoredNode } from './node.ts';
/** A group of nodes and the share of them that got a wrong verdict. */
export interface ErrorRate {
    readonly nodes: number;
    /** Expected share; null without such nodes. */
    readonly share: number | null;
}
/** What becomes of one tier. */
export interface TierOutcome {
    readonly threshold: number;
    /** Nodes whose true score reaches it. */
    readonly reach: number;
    /** Expected number of nodes whose highest tier it is. */
    readonly land: number;
    /** Of the nodes below the threshold, those certified. */
    readonly overClaim: ErrorRate;
    /** Of the nodes at or below the lower end of the zone, those certified: what alpha bounds. */
    readonly overClaimBelowZone: ErrorRate;
    /** Of the nodes at or above the threshold, those not certified. */
    readonly underClaim: ErrorRate;
    /** Of the nodes at or above the upper end of the zone, those not certified. */
    readonly underClaimAboveZone: ErrorRate;
}
/**
 * A node that would change its tier; null is no tier. Ladders of equally many tiers are compared
 * from tier to tier, others by their thresholds: a threshold that moves changes nobody who stays.
 */
export interface TierChange extends ScoredNode {
    readonly today: number | null;
    readonly proposed: number | null;
    /** Probability of exactly that tier under the proposal. */
    readonly chance: number;
}
export interface Simulation {
    readonly nodes: readonly ScoredNode[];
    /** Ascending. */
    readonly tiers: readonly TierOutcome[];
    /** Expected number of nodes without a tier. */
    readonly untiered: number;
    /** Over the nodes, each with its median. */
    readonly relays: {
        readonly median: number;
        readonly mean: number;
        readonly p90: number;
    };
    readonly changes: readonly TierChange[];
}
export interface SimulationRules {
    readonly proposed: Ladder;
    readonly today: Ladder;
    /** Items asked under the rule `full`. */
    readonly items: number;
    readonly seed: string;
}
/** What a ladder of tiers would do to a population, beside what today's does. */
export declare function simulate(nodes: readonly ScoredNode[], rules: SimulationRules): Simulation;
