/**
 * Standard error of the mean of scores that come in clusters (questions about one passage, variants
 * of one template): `SE² = Σ d²/(n(n-1)) + Σ_c Σ_{i≠j in c} d_i d_j / n²` with `d` the deviation
 * from the mean (Miller 2024, arXiv 2411.00640, section 2.2). `clusters[i]` names the cluster of
 * `scores[i]`; all different names give the ordinary standard error. Needs two scores.
 */
export declare function clusteredStandardError(scores: readonly number[], clusters: readonly (string | number)[]): number;
