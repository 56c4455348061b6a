import type { AggregateMetric, TaskConfig } from '../config/index.ts';
import type { SourceFile } from '../yaml/index.ts';
/** A task, or a group of tasks and groups. */
export type TaskTree = TaskLeaf | TaskGroup;
export interface TaskLeaf {
    readonly kind: 'task';
    readonly name: string;
    readonly config: TaskConfig;
    /** The files the configuration was read from. */
    readonly sources: readonly SourceFile[];
}
export interface TaskGroup {
    readonly kind: 'group';
    readonly name: string;
    readonly alias: string | undefined;
    /** `metadata.version` as text, `N/A` without one. */
    readonly version: string;
    /** Empty: the group has no score of its own. */
    readonly aggregate: readonly AggregateMetric[];
    readonly children: readonly TaskTree[];
    readonly sources: readonly SourceFile[];
}
/** The tasks of a tree in order, each once per place where it stands. */
export declare function leavesOf(tree: TaskTree): readonly TaskLeaf[];
