/** A task as a sequential test needs it. */
export interface PoolTask {
    readonly weight: number;
    /** Number of items. */
    readonly size: number;
}
/**
 * How items are drawn from a suite. `finite`: every item once, in random order, with exact
 * accounting for what is left; best for small suites. `draws`: a task by weight, an item uniformly,
 * with replacement; an item drawn again costs nothing. Best for large suites and for tasks of very
 * different sizes.
 */
export type Sampling = 'finite' | 'draws';
/** The sampling of a suite: a pure function of its weights and sizes. */
export declare function samplingOf(tasks: readonly PoolTask[]): Sampling;
/** Share of each item in the composite score, all tasks behind one another; together 1. */
export declare function itemShares(tasks: readonly PoolTask[]): number[];
/** Position of each task's first item among all items of a suite. */
export declare function taskOffsets(tasks: readonly Pick<PoolTask, 'size'>[]): number[];
