import type { ItemParameters } from '../stats/index.ts';
import { type Calibration } from './schema.ts';
import type { CalibratedSuite } from './suite.ts';
/** Item parameters as read from their file. */
export interface LoadedCalibration {
    readonly path: string;
    /** SHA-256 of the file, lower-case hex. */
    readonly sha256: string;
    /** All items of the suite, its tasks behind one another, as `taskOffsets` has them. */
    readonly items: ItemParameters;
}
/**
 * The calibration in a suite's folder; undefined when there is none.
 * @throws IqError `CONFIG` when it is malformed or was made for another suite
 */
export declare function loadCalibration(folder: string, suite: CalibratedSuite): Promise<LoadedCalibration | undefined>;
/** Writes the calibration into a suite's folder, whole or not at all. @throws IqError `DISK` */
export declare function saveCalibration(folder: string, calibration: Calibration): Promise<string>;
