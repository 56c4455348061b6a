import { type LockedFile } from './data-lock.ts';
import type { DatasetRequest, DatasetSource } from './dataset-source.ts';
import type { Documents } from './documents.ts';
/** The datasets that were fetched for the suite in a folder. Asks no network. */
export declare function lockedDatasets(directory: string, cache?: string): DatasetSource;
/** The files of the split asked for. @throws IqError `SUITE` when the task file pins no commit */
export declare function lockedSplit(lock: readonly LockedFile[], { path, name, revision, split }: DatasetRequest): readonly LockedFile[];
/**
 * Opens fetched files as one split and checks every byte of them.
 * @throws IqError `DATA` when one is damaged or malformed
 */
export declare function openLocked(files: readonly LockedFile[], cache: string, { options }: DatasetRequest): Promise<Documents>;
