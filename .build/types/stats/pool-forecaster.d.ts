import type { Ability } from './ability.ts';
import type { Forecast } from './cut.ts';
import type { ItemCurves } from './item-curves.ts';
/** Forecasts for draws with replacement; built once per pool, shared by all nodes. */
export declare class PoolForecaster {
    #private;
    constructor(curves: ItemCurves);
    /**
     * The forecast of a drawn item, to be made before its answer is seen. The bounds hold because the
     * mean of the greatest is at least the greatest mean: `E[max P] >= max E[P]`.
     */
    forecast(ability: Ability, item: number): Forecast;
}
