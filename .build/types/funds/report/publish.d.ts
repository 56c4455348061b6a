import { type Signer } from '../../sign/index.ts';
import type { WeekReport } from './week-report.ts';
/** Type of the predicate of a week's report. */
export declare const fundsWeekType = "https://iqchains.org/attestation/funds-week/v1";
/**
 * Writes the report of a week as JSON, Markdown and HTML, and the signed statement about the JSON. The
 * folder appears complete, or not at all; publishing again replaces it.
 * @returns the folder
 * @throws IqError `DISK`
 */
export declare function publishWeek(report: WeekReport, { folder, signer }: {
    readonly folder: string;
    readonly signer: Signer;
}): Promise<string>;
