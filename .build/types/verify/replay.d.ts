import { type LoadedTiers } from '../chains/index.ts';
import { type Report } from '../report/index.ts';
import type { ItemParameters } from '../stats/index.ts';
import type { Suite } from '../suite/index.ts';
import { type Finding } from './checklist.ts';
/** What a replay needs beside the report and its transcript. */
export interface ReplayInput {
    readonly tiers: LoadedTiers;
    /** The item parameters the report names, where it names any. */
    readonly items: {
        readonly sha256: string;
        readonly parameters: ItemParameters;
    } | undefined;
    /** The suite of the report, to judge every answer again; undefined believes the outcomes. */
    readonly suite: Suite | undefined;
    /** Opens the transcript once more. */
    readonly transcript: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}
/**
 * Decides again: folds the transcript, in the order the seed demands, into counts, scores, evidence
 * and verdicts, and requires that they are the report's.
 * @throws IqError `VERIFICATION`, naming what differs
 */
export declare function requireVerdicts(report: Report, { tiers, items, transcript }: ReplayInput): Promise<Finding<void>>;
