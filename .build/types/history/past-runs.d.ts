import type { PastRun } from './past-run.ts';
import { type PastReport } from './report-folder.ts';
/** Every report in a folder of report folders, or the one whose folder it is; oldest first. */
export declare function readReports(folder: string): readonly PastReport[];
/** Every run in the folders, which hold reports or journals; a run that is in several counts once. */
export declare function readPastRuns(folders: readonly string[]): Promise<readonly PastRun[]>;
