import type { RunEvent } from '../../run/index.ts';
import { type OutcomeCounts, type TaskShare } from '../../verdict/index.ts';
/** A moment of a run, as the displays show it. */
export interface Reading {
    readonly run: string;
    readonly done: number;
    readonly total: number;
    /** Items per second of this session; undefined until a few are done. */
    readonly rate: number | undefined;
    readonly secondsLeft: number | undefined;
    /** Score so far, 0-100; undefined while a task has no sample in this session. */
    readonly provisional: number | undefined;
    readonly outcomes: OutcomeCounts;
    readonly retries: number;
    /** Why requests wait right now, one entry for each. */
    readonly waiting: readonly string[];
    /** Items in flight; undefined before the first. */
    readonly load: Extract<RunEvent, {
        kind: 'load';
    }> | undefined;
    /** Why nothing is asked, and for how long; undefined while the node is there. */
    readonly away: string | undefined;
    /** What is done after the last item. */
    readonly after: string | undefined;
}
/** Follows the events of a run. */
export declare class Meter {
    #private;
    /** @param clock milliseconds, monotonic */
    constructor(tasks: readonly TaskShare[], clock: () => number);
    observe(event: RunEvent): void;
    read(): Reading;
}
