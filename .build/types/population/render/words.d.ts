/** A share as a percentage with one decimal; `-` where there is nothing to take a share of. */
export declare function percent(share: number | null): string;
/** A tier by its threshold; null is no tier. */
export declare function tierName(threshold: number | null): string;
