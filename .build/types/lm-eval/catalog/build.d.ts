import { type Fields } from '../yaml/index.ts';
import type { IndexEntry, TaskIndex } from './task-index.ts';
import type { TaskTree } from './tree.ts';
/**
 * Builds an entry with overrides laid over its file (lm-eval's `TaskFactory`); a tag gives several.
 * @param within the groups around it, outermost first
 */
export declare function buildEntry(entry: IndexEntry, overrides: Fields, index: TaskIndex, within?: readonly string[]): readonly TaskTree[];
