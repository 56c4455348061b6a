import type { Chain } from '../chains/index.ts';
import { type Access } from '../node/index.ts';
import { type LimitsProbe } from '../verdict/index.ts';
import type { Capabilities } from './capabilities.ts';
import { type Finding } from './finding.ts';
export interface ChainOrder {
    readonly chain: Chain;
    readonly key: string | undefined;
    readonly access?: Access | undefined;
    readonly signal: AbortSignal;
}
export interface ChainExamined {
    readonly findings: readonly Finding[];
    /** `null` where the chain has no limits. */
    readonly limits: LimitsProbe | null;
}
/**
 * Examines whether a node keeps the limits and the response time of a chain; every call may take
 * as long as the chain allows. Rejects only when the signal aborts.
 */
export declare function examineChain(known: Capabilities, order: ChainOrder): Promise<ChainExamined>;
