import type { Suite } from '../load-suite.ts';
/** What was written. */
export interface Exported {
    /** The group that holds the whole suite: its name, or one like it where a task has that name. */
    readonly entry: string;
    /** Relative to the folder. */
    readonly files: readonly string[];
}
/**
 * Writes a suite as task files and JSON Lines that lm-eval runs from inside the folder: every task
 * and group, and a group that holds them all. Documents are written as they
 * were read, before `process_docs`; Python code of task files is copied beside them.
 * @throws IqError `CONFIG` when the folder is not empty, `SUITE` when Python code is not at hand,
 * `DISK`
 */
export declare function exportSuite(suite: Suite, folder: string): Promise<Exported>;
