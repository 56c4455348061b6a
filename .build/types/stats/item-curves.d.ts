import type { ItemParameters } from './irt-fit.ts';
/** The items of a pool tabulated over `abilityGrid`; built once, shared by all nodes. */
export declare class ItemCurves {
    #private;
    /** Share of each item in the composite score; together 1. */
    readonly shares: readonly number[];
    constructor(items: ItemParameters, shares: readonly number[]);
    /** Expected score of one item at each ability. */
    curve(item: number): Float64Array;
    /** Sum, least and greatest over all items of `factors[item]` times its curve, at each ability. */
    summary(factors: readonly number[]): PoolCurves;
}
/** Curves over `abilityGrid` that bound and add up those of a pool's items. */
export interface PoolCurves {
    readonly sum: Float64Array;
    readonly least: Float64Array;
    readonly most: Float64Array;
}
