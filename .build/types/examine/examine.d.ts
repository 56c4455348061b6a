import { type Access, type Limits } from '../node/index.ts';
import type { Capabilities } from './capabilities.ts';
import { type Finding } from './finding.ts';
export interface NodeOrder {
    readonly url: string;
    readonly model: string | undefined;
    readonly key: string | undefined;
    /** Of every single request. */
    readonly limits: Limits;
    readonly access?: Access | undefined;
    readonly signal: AbortSignal;
    /** Told as soon as something is found. */
    readonly onFinding: (finding: Finding) => void;
}
/**
 * Examines a node with some thirty requests, one at a time; `undefined` where it answers none of
 * the protocols, or stops answering. Rejects only when the signal aborts; throws `IqError` (`USAGE`) for a URL that is
 * refused.
 */
export declare function examineNode(order: NodeOrder): Promise<Capabilities | undefined>;
