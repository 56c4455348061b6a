import { type Report } from '../report/index.ts';
import type { PastRun } from './past-run.ts';
/** A published report with what lies beside it. */
export interface PastReport extends PastRun {
    readonly report: Report;
}
/** Whether a folder holds a published report. */
export declare function isReportFolder(folder: string): boolean;
/** Reads a report folder. @throws IqError `VERIFICATION` when the report is malformed */
export declare function readReportFolder(folder: string): PastReport;
