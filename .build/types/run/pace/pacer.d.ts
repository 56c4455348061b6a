import { type Clock, type Fault } from '../../node/index.ts';
import type { Listener } from '../events.ts';
import { type PaceReason } from './pace.ts';
/** A change of the limit; changes in a row for one reason are one, raises up to a doubling. */
export interface PaceChange {
    /** RFC 3339 in UTC. */
    readonly at: string;
    /** 0: nothing was sent. */
    readonly from: number;
    readonly to: number;
    /** `away`: the node did not answer control requests. */
    readonly why: PaceReason | 'away';
}
interface PacerParts {
    /** What the operator declared. */
    readonly cap: number;
    readonly clock: Clock;
    readonly listener: Listener;
    readonly record: (change: PaceChange) => void;
}
/** Keeps the number of relays in flight at the limit of the pace, and records how it changes. */
export declare class Pacer {
    #private;
    constructor(parts: PacerParts);
    /** Runs `relay` as soon as there is room. */
    run<T>(relay: () => Promise<T>): Promise<T>;
    /** Milliseconds in which nothing may be sent. */
    get restMs(): number;
    answered(latencyMs: number): void;
    failed(fault: Fault): void;
    /** The node is away. */
    left(): void;
    returned(): void;
    /** Records what is not recorded yet. */
    close(): void;
}
export {};
