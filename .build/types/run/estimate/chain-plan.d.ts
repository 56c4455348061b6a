import { type Chain, type Tiers } from '../../chains/index.ts';
import { decides } from '../../verdict/index.ts';
/** What one item of a suite takes, on average. */
export interface ItemCost {
    /** Items that would be asked at most. */
    readonly items: number;
    readonly requests: number;
    readonly promptTokens: number;
    /** Tokens the node may answer at most. */
    readonly completionTokens: number;
}
/** What is assumed of the node; what is not known is undefined and stays unknown. */
export interface Assumptions {
    /** Composite scores, 0-100. */
    readonly skills: readonly number[];
    /** USD for one POKT, a decimal string. */
    readonly usdPerPokt: string | undefined;
    readonly latencyMs: number | undefined;
    readonly concurrency: number;
}
/** What a number of relays comes to; null is unknown. */
export interface Outlay {
    readonly relays: number;
    readonly promptTokens: number;
    readonly completionTokens: number;
    readonly usd: string | null;
    readonly pokt: string | null;
    readonly seconds: number | null;
}
/** What a chain would take of a node of one skill. */
export interface SkillPlan extends Outlay {
    /** Composite score assumed, 0-100. */
    readonly skill: number;
    /** Probability that the chain is certified. */
    readonly certified: number;
}
export interface ChainPlan {
    readonly chain: Chain;
    /** At the median number of relays. */
    readonly skills: readonly SkillPlan[];
    /** Every item up to the cap, and every request with all its retries. */
    readonly worst: Outlay;
}
/** Attempts for one request at most. */
export declare const attempts = 3;
/** What each chain that the suite decides would take: as a node's first test, without forecasts. */
export declare function planChains(tiers: Tiers, suite: Parameters<typeof decides>[0], cost: ItemCost, assumed: Assumptions): readonly ChainPlan[];
