import { type Forecast, type ItemParameters } from '../stats/index.ts';
import { type PoolTask } from './pool.ts';
/** The score of one item, in the order of the plan. */
export interface ItemScore {
    readonly task: number;
    readonly item: number;
    /** Points, 0 to 1; a missing answer is a 0. */
    readonly score: number;
}
/** What decides the order of draws, and what is known of the items. */
interface Draw {
    readonly tasks: readonly PoolTask[];
    readonly seed: string;
    readonly items: ItemParameters | undefined;
}
/** A step of the tests: an item drawn, with its score and what was expected before it was seen. */
interface DrawnStep {
    readonly item: number;
    readonly score: number;
    readonly forecast: Forecast | undefined;
}
/** Turns answers, given once per item, into the steps of the tests. */
export interface DrawnOrder {
    steps(answer: ItemScore): Generator<DrawnStep>;
}
/** The order in which a plan draws items, as the tests see it. */
export declare function drawnOrder({ tasks, seed, items }: Draw): DrawnOrder;
export {};
