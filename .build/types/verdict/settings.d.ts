import type { Chain, Tiers } from '../chains/index.ts';
import type { ItemParameters } from '../stats/index.ts';
import { type DecidingSuite } from './decides.ts';
import { type Plan } from './plan.ts';
import type { TaskShare } from './run-summary.ts';
import { SequentialTest } from './sequential-test.ts';
/** Everything that a verdict depends on beside the samples; fixed before the first item is asked. */
export interface VerdictSettings {
    readonly suite: DecidingSuite;
    readonly tasks: readonly TaskShare[];
    readonly tiers: Tiers;
    /** Decides the order of the items. */
    readonly seed: string;
    /** Which test of the node this is, from 1: later ones must be surer. */
    readonly attempt: number;
    /** Items asked of each task at most; null: all. Part of a suite decides no chain. */
    readonly itemsPerTask: number | null;
    /** Item parameters from past reports; they save relays and never decide. */
    readonly items: ItemParameters | undefined;
}
/** The order in which the items are asked. */
export declare function planOf({ tasks, seed, itemsPerTask }: VerdictSettings): Plan;
/** The sequential test of the chains that the run decides, before its first answer. */
export declare function sequentialTestOf(settings: VerdictSettings): SequentialTest;
/** The chains that the run decides. */
export declare function decidedChains({ suite, tiers, itemsPerTask }: VerdictSettings): readonly Chain[];
