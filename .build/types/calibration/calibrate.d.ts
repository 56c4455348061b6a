import { type Calibration } from './schema.ts';
import { type CalibratedSuite } from './suite.ts';
/** What a past run scored on one item. */
export interface PastScore {
    readonly task: number;
    readonly item: number;
    /** Points, 0 to 1. */
    readonly score: number;
}
/**
 * Fits the item parameters of a suite to past runs of it.
 * @throws IqError `DATA` for fewer than 30 runs, or when a run names an item the suite does not have
 */
export declare function calibrate(suite: CalibratedSuite, runs: readonly (readonly PastScore[])[]): Calibration;
