/**
 * The z with P(Z <= z) = `probability` for a standard normal Z; `probability` in [1e-9, 1 - 1e-9].
 *
 * simple-statistics' `probit` is 0.003 too small at 0.975, which would make every interval too
 * narrow, so it only starts a Newton iteration.
 */
export declare function normalQuantile(probability: number): number;
/** The z of a two-sided interval: 1.959964 for `confidence` 0.95. */
export declare function twoSidedQuantile(confidence: number): number;
