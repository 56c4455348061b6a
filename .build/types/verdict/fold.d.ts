import type { Sample } from '../item/index.ts';
import { type ChainVerdict } from './decide.ts';
import type { LimitsProbe } from './limits/index.ts';
import type { RunSummary } from './run-summary.ts';
import { type VerdictSettings } from './settings.ts';
/** What the samples of a run show. */
export interface RunVerdict {
    /** Whether no further sample can count. */
    readonly isComplete: boolean;
    /** What the samples that count add up to. */
    readonly summary: RunSummary;
    /** One for each chain of the tiers. */
    readonly verdicts: readonly ChainVerdict[];
}
/**
 * Folds the samples of a run into its verdict. Whoever has the samples and the settings gets the same
 * verdict: the run itself, and whoever verifies its report.
 *
 * The samples that count are those up to the decision, each the next item of the plan.
 */
export declare class VerdictFold {
    #private;
    constructor(settings: VerdictSettings);
    /** Whether no further sample can count: the chains are decided, or every item has an outcome. */
    get isComplete(): boolean;
    /** Takes a sample if it counts; false leaves everything as it was. */
    take(sample: Sample): boolean;
    /** The verdict on the samples taken so far. @param probes what was probed at the limits of chains */
    conclude(probes: readonly LimitsProbe[]): RunVerdict;
}
/**
 * The samples that count, in the plan's order, out of all that are stored. Answers that were in flight
 * when the decision fell, or that lie behind a gap, depend on timing, so no report shows them.
 */
export declare function countedSamples(settings: VerdictSettings, stored: AsyncIterable<Sample>): AsyncGenerator<Sample>;
/** The verdict on the samples that are stored: `VerdictFold` over those that count. */
export declare function foldVerdict(settings: VerdictSettings, stored: AsyncIterable<Sample>, probes: readonly LimitsProbe[]): Promise<RunVerdict>;
