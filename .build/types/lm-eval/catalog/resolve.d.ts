import { type TaskIndex } from './task-index.ts';
import { type TaskTree } from './tree.ts';
/**
 * Finds what names stand for: a task, a group, the tasks of a tag (sorted), or the path of a YAML
 * file relative to the index's folder.
 * @throws IqError `SUITE` for unknown names and for a task that two of them hold
 */
export declare function resolveTasks(index: TaskIndex, names: readonly string[]): readonly TaskTree[];
