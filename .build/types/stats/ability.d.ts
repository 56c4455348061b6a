import type { ItemCurves } from './item-curves.ts';
/**
 * What is known of one node's ability: a posterior over `abilityGrid`, updated answer by answer.
 *
 * Recomputed by replaying the answers. Update once per item: a repeated draw says nothing new.
 */
export declare class Ability {
    #private;
    constructor(curves: ItemCurves);
    /** Expected score of an item, in [0,1]. */
    expect(item: number): number;
    /** Posterior mean of a function of ability, given by its values on `abilityGrid`. */
    average(values: Float64Array): number;
    /** Takes the score, in [0,1], that the node got on an item for the first time. */
    update(item: number, score: number): void;
}
