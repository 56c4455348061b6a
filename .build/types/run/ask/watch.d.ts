import { type Clock, type Fault, type Node } from '../../node/index.ts';
import type { Listener } from '../events.ts';
import type { Pacer } from '../pace/index.ts';
import type { OutagePolicy } from '../perseverance.ts';
interface WatchParts {
    readonly node: Node;
    readonly pacer: Pacer;
    readonly clock: Clock;
    readonly listener: Listener;
    readonly policy: OutagePolicy;
    /** Stops waiting. */
    readonly halted: AbortSignal;
    /** Gives up a request in flight. */
    readonly abort: AbortSignal;
}
/**
 * Tells the fault of an item from a node that is away (a circuit breaker). A node that is away gets
 * nothing but control requests, with growing waits; what failed meanwhile is nobody's fault.
 */
export declare class Watch {
    #private;
    constructor(parts: WatchParts);
    answered(): void;
    /** Whether it is in doubt that the node is there. */
    get isDoubtful(): boolean;
    /** Resolves when there is no doubt that the node is there. */
    present(): Promise<void>;
    /**
     * Whether an item stayed without an answer because the node is away; if so, it resolves when the
     * node is back or the run is halted.
     * @param grave the item would count as wrong: only a control request that succeeds allows that
     * @throws IqError when the node stays away, or refuses us whatever we ask
     */
    isAway(fault: Fault, grave: boolean): Promise<boolean>;
}
export {};
