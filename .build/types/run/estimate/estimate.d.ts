import type { Tiers } from '../../chains/index.ts';
import type { Suite } from '../../suite/index.ts';
import { type Assumptions, type ChainPlan } from './chain-plan.ts';
/** What a run would take, before anything is sent. */
export interface Estimate {
    readonly items: number;
    /** Relays to ask everything, when every request is answered at once. */
    readonly relays: number;
    /** Relays to ask everything, when every request needs all its retries. */
    readonly worstRelays: number;
    /** Tokens of the prompts by a tokenizer named in `method`; the node's own may differ. */
    readonly promptTokens: {
        readonly total: number;
        readonly longest: number;
        readonly method: string;
    };
    /** Tokens the node may answer at most. */
    readonly completionTokens: number;
    /** What each chain would take; none for a limited run, which decides no chain. */
    readonly chains: readonly ChainPlan[];
}
/** Counts what the plan of a suite would ask. @param limit items of each task at most */
export declare function estimate(suite: Suite, tiers: Tiers, limit: number | undefined, assumed: Assumptions): Promise<Estimate>;
