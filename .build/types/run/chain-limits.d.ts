import type { Chain } from '../chains/index.ts';
import { type Node } from '../node/index.ts';
import { type ChainVerdict, type Plan, type SequentialTest } from '../verdict/index.ts';
import type { Session, SessionParts } from './session.ts';
/** The chains with limits that a run decides. */
export declare function limitedChains(session: Session): readonly Chain[];
/**
 * Requires, before the first item is asked, that every call of a run lies within the limits of the
 * chains it decides: a node that keeps them would drop larger ones. What was counted is kept in the
 * journal.
 * @throws IqError `CONFIG` naming the longest prompt and the chain
 */
export declare function requireFit(session: Session, { plan, sequentialTest }: {
    readonly plan: Plan;
    readonly sequentialTest: SequentialTest;
}, node: Node, signal: AbortSignal): Promise<void>;
/**
 * Probes the limits of the chains that only wait for it, also again where calls only failed, and keeps
 * what was found in the journal. Rejects only when the signal aborts.
 */
export declare function probeChains(verdicts: readonly ChainVerdict[], { run }: Session, { node, clock, listener, abort }: Pick<SessionParts, 'node' | 'clock' | 'listener' | 'abort'>): Promise<void>;
