import type { Ability } from './ability.ts';
import type { Forecast } from './cut.ts';
import type { ItemCurves } from './item-curves.ts';
/**
 * Forecasts for draws without replacement, for one node: in units of the scaled scores
 * `N share score` that `FinitePoolTest` bets on, and with the mean over the items not yet drawn.
 */
export declare class FinitePoolForecaster {
    #private;
    constructor(curves: ItemCurves);
    /** The forecast of the item drawn next, which then leaves the pool; made before its answer. */
    draw(ability: Ability, item: number): Forecast;
}
