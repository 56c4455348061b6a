import { type Documents } from './documents.ts';
/** Opens Parquet files as one split, in memory. @throws IqError `DATA` naming the file */
export declare function openParquet(paths: readonly string[]): Promise<Documents>;
