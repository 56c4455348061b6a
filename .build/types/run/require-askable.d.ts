import { type Node } from '../node/index.ts';
import type { Suite } from '../suite/index.ts';
/**
 * Requires that a node can be asked whatever a suite asks, before the first item is. A suite that
 * only lets nodes write costs no relay here.
 * @throws IqError `SUITE` for log-likelihoods of chat messages, `NODE_REFUSED` naming the task that
 * needs what the node does not offer, and what is to be said of a node that does not answer
 */
export declare function requireAskable(suite: Suite, node: Node, signal: AbortSignal): Promise<void>;
