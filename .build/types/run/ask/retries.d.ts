import type { Sample } from '../../item/index.ts';
import { type Fault } from '../../node/index.ts';
import type { RetryPolicy } from '../perseverance.ts';
/**
 * Milliseconds until an item is tried again; `undefined` when it is not. What the server asks for is
 * waited in full; the jitter on top keeps apart what was refused together.
 * @param tries failed so far, from 1
 * @param random uniform in [0, 1)
 */
export declare function retryWait({ waitsMs }: RetryPolicy, fault: Fault, tries: number, random: number): number | undefined;
/** Counts the further tries of a run against what its policy allows. */
export declare class RetryBudget {
    #private;
    /** @param further tries that earlier sessions took */
    constructor(policy: RetryPolicy, further: number);
    get isSpent(): boolean;
    /** An item is asked for the first time. */
    begin(items?: number): void;
    /** An item is asked again. */
    spend(): void;
}
/**
 * Further tries that stored samples took. How many relays an item of a task takes without trouble
 * depends on the task and the node; the fewest that one took are taken for it.
 */
export declare class FurtherTries {
    #private;
    add({ task, attempts }: Pick<Sample, 'task' | 'attempts'>): void;
    get count(): number;
}
