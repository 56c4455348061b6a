import { type PoolTask } from './pool.ts';
/** One item of a plan. */
export interface Step {
    /** Place in the plan, from 0. */
    readonly position: number;
    readonly task: number;
    readonly item: number;
}
/** The order in which a run asks its items: a pure function of the suite, the limit and the seed. */
export interface Plan {
    readonly size: number;
    /** Every item once. */
    steps(): Generator<Step>;
}
/**
 * Plans a run so that any prefix is an unbiased look at the whole, which is what lets a run stop as
 * soon as the evidence is there, and so that nobody without the seed knows what comes next. A small
 * suite is shuffled; a large one is drawn from, task by weight, in the order of first draws.
 *
 * @param limit ask only the first `limit` items of each task; undefined asks all
 */
export declare function planRun(tasks: readonly PoolTask[], seed: string, limit: number | undefined): Plan;
