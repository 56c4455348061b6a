/**
 * The alpha of an operator's `j`-th test, j from 1: `6 alpha / (π² j²)`. They sum to `alpha` over
 * all j, so starting again, however often, never raises the chance of a false certificate above it.
 */
export declare function alphaOfTest(j: number, alpha: number): number;
/**
 * Positions of the nodes that may be listed together with an expected share of false entries of at
 * most `rate`, whatever the dependence between nodes: those with the `k` largest e-values, for the
 * largest k whose k-th e-value reaches `M / (rate k)` (e-BH, Wang and Ramdas 2022, arXiv 2009.02824).
 */
export declare function falseDiscoveryList(eValues: readonly number[], rate: number): readonly number[];
