import { IqError } from '../../errors/index.ts';
import { type TaskFile } from '../yaml/index.ts';
/** What a name stands for. A tag only selects tasks; it is no group. */
export type IndexEntry = {
    readonly kind: 'task' | 'group';
    readonly name: string;
    readonly file: TaskFile;
} | {
    readonly kind: 'tag';
    readonly name: string;
    readonly members: Set<string>;
};
/** All task, group and tag names of a folder. */
export interface TaskIndex {
    readonly directory: string;
    readonly entries: ReadonlyMap<string, IndexEntry>;
    /** Files that could not be read as a task; told when a name is not found. */
    readonly skipped: readonly IqError[];
}
/**
 * Indexes every `*.yaml` file under a folder in the order of their paths; of two equal names the
 * first is kept (lm-eval's `TaskIndex`). Malformed files are skipped and reported with the index.
 */
export declare function indexTasks(directory: string): TaskIndex;
/** A task or group file that no index knows. @throws IqError `SUITE` */
export declare function entryOfFile(path: string): IndexEntry;
