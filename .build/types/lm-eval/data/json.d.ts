import type { Documents } from './documents.ts';
export interface JsonOptions {
    /** Key of the object that holds the rows; undefined for rows at the top level. */
    readonly field: string | undefined;
    /** Bytes up to which a file's rows are kept in memory. */
    readonly keepBelow: number;
}
/**
 * Opens JSON files as one split: one object per line, a list of objects, or such a list under
 * `field`. Types are unified over all files.
 * @throws IqError `DATA` naming file and line
 */
export declare function openJson(paths: readonly string[], options: JsonOptions): Promise<Documents>;
