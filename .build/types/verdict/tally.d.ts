import { type Sample } from '../item/index.ts';
import type { OutcomeCounts, RunSummary, TaskShare, TaskSummary } from './run-summary.ts';
/** Adds samples up, one at a time and in any order. */
export declare class Tally {
    #private;
    constructor(tasks: readonly TaskShare[]);
    add(sample: Sample): void;
    tasks(): readonly TaskSummary[];
    outcomes(): OutcomeCounts;
    summary(): RunSummary;
}
/** Adds up all samples at once. */
export declare function summaryOf(tasks: readonly TaskShare[], samples: Iterable<Sample>): RunSummary;
