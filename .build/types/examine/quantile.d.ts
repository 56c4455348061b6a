/** The nearest-rank quantile of at least one value; `share` in (0, 1]. */
export declare function quantile(values: readonly number[], share: number): number;
