import type { Documents } from './documents.ts';
import type { Format } from './split-files.ts';
/** How the files of a split are read. */
export interface OpenOptions {
    /** JSON: key of the object that holds the rows; undefined for rows at the top level. */
    readonly field: string | undefined;
    /** CSV: what stands between cells. */
    readonly separator: string;
}
/** Files up to this size are held in memory; larger ones stay on disk behind an index. */
export declare const defaultKeepBelow: number;
/** Opens files of one format as one split. @throws IqError `DATA` naming the file */
export declare function openFiles(format: Format, paths: readonly string[], { field, separator }: OpenOptions, keepBelow?: number): Promise<Documents>;
