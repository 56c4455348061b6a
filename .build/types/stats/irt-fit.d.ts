/** Scores, 0 or 1, that one past node got on some of the items, by item position. */
export type PastReport = ReadonlyMap<number, number>;
/** Two-parameter logistic items: `logit P(right) = slope * ability + intercept`. */
export interface ItemParameters {
    /** Positive; how sharply the item tells able from unable nodes. All alike in a 1PL model. */
    readonly slopes: readonly number[];
    /** How easy the item is for a node of ability 0. */
    readonly intercepts: readonly number[];
}
/** `1PL` has one slope for all items and needs some 30 reports; `2PL` one for each, some 200. */
export type ItemModel = '1PL' | '2PL';
/**
 * Fits item parameters to sparse past reports by marginal maximum likelihood with normal priors,
 * 15 EM steps over `abilityGrid` (Bock and Aitkin 1981). Bad parameters only cost relays, never
 * validity, so the number of steps is fixed. Items nobody was asked get slope 1 and intercept 0
 * (or the common slope).
 */
export declare function fitItems(reports: readonly PastReport[], itemCount: number, model: ItemModel): ItemParameters;
