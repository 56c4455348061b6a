import { type DiscordantPairs, type Interval } from '../stats/index.ts';
import type { ComparedRun } from './compared-run.ts';
/** The e-value that shows a difference in one of two directions with an error of 5 %. */
export declare const evidenceNeeded = 40;
/** A difference first - second in points, with its 95 % interval. */
export interface Difference {
    readonly value: number;
    readonly interval: Interval;
}
/** Two runs on the items of one task that both were asked. */
export interface TaskComparison {
    readonly name: string;
    readonly pairs: number;
    /** Scores on these items, 0-100; null without any. */
    readonly first: number | null;
    readonly second: number | null;
    readonly difference: Difference | null;
    readonly discordant: DiscordantPairs;
}
export interface Comparison {
    readonly first: Pick<ComparedRun, 'id' | 'node'>;
    readonly second: Pick<ComparedRun, 'id' | 'node'>;
    readonly suite: ComparedRun['suite'];
    readonly pairs: number;
    readonly tasks: readonly TaskComparison[];
    /** Of the composite scores; null while a task has no pair. */
    readonly composite: Difference | null;
    /** Items on which one of the two scored more. */
    readonly discordant: DiscordantPairs;
    /** McNemar's exact test: for one look at a number of items fixed beforehand. */
    readonly pValue: number;
    /** e-values, for looking as often as one likes. */
    readonly evidence: {
        readonly firstBetter: number;
        readonly secondBetter: number;
    };
}
/**
 * Compares two runs on the items that both were asked: pairing removes what is hard for both.
 * @throws IqError `USAGE` for runs of different suites or without a common item
 */
export declare function compareRuns(first: ComparedRun, second: ComparedRun): Comparison;
