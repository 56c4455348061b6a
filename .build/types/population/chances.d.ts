import { type Ladder } from './ladder.ts';
/** What a node of a given score meets on a ladder. */
export interface Chances {
    /** Probability of being certified, for each rung. */
    readonly certified: readonly number[];
    /** Relays until everything is decided: median over repeated examinations. */
    readonly relays: number;
}
/**
 * The chances of nodes on a ladder, as a function of their true score, 0-100, for questions like
 * those of the suite. The rule `full` asks `items` of them and compares the share of right answers;
 * the rule `evidence` is simulated as a node's first test, without forecasts.
 */
export declare function chancesOn(ladder: Ladder, items: number, seed: string): (score: number) => Chances;
