/** One item to ask: task and item positions, both from 0. */
export interface Draw {
    readonly task: number;
    readonly item: number;
}
/**
 * The endless order in which items are asked: a task by weight, then one of its items, uniformly
 * and with replacement, so the mean of the drawn scores is the composite score whatever came
 * before. An item drawn again keeps its recorded answer and costs no relay; the caller keeps them.
 *
 * `weights` need not sum to 1; `sizes` are the numbers of items. Throws RangeError when a task with
 * a positive weight has no items, or when no weight is positive.
 */
export declare function draws(seed: string, weights: readonly number[], sizes: readonly number[]): Generator<Draw, never>;
/** The positions 0 to `size` - 1 in uniform random order (Fisher-Yates): a pool without replacement. */
export declare function permutation(seed: string, size: number): number[];
