import type { Documents } from './documents.ts';
export interface CsvOptions {
    readonly separator: string;
    /** Bytes up to which a file's rows are kept in memory. */
    readonly keepBelow: number;
}
/**
 * Opens CSV files as one split, typed as pandas does: the first line names the columns.
 * @throws IqError `DATA` naming file and line
 */
export declare function openCsv(paths: readonly string[], options: CsvOptions): Promise<Documents>;
