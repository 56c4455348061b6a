import { type Calibration } from '../calibration/index.ts';
import type { Suite } from '../suite/index.ts';
import type { PastRun } from './past-run.ts';
/**
 * Fits the item parameters of a suite to those of the runs that were asked exactly this suite. Items
 * without an answer are left out: they tell of the network, not of the item.
 * @throws IqError `DATA` when the runs are too few or do not fit the suite
 */
export declare function calibrateFrom(suite: Suite, runs: readonly PastRun[]): Promise<Calibration>;
